package org.xinhuo.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Window;
import org.xinhuo.round.approval.Objection;
import org.xinhuo.round.approval.PublicList;
import org.xinhuo.round.approval.Publicity;
import org.xinhuo.round.draw.Commitment;
import org.xinhuo.round.draw.Draw;
import org.xinhuo.round.draw.FrozenList;
import org.xinhuo.round.flow.Act;
import org.xinhuo.round.flow.Progress;
import org.xinhuo.round.flow.Stage;
import org.xinhuo.round.flow.Step;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Refusal;

/** What everybody may read of a round whose notice was published (公告), and how they object to a name on its list. */
@ApplicationScoped
@Transactional
public class NoticeboardService {

    /** Longest grounds of an objection, in characters. */
    public static final int LONGEST_GROUNDS = 500;

    /** Longest contact of who objects, in characters. */
    public static final int LONGEST_CONTACT = 60;

    @Inject
    private Rounds rounds;

    @Inject
    private Acts acts;

    @Inject
    private SchemeService schemes;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /**
     * What is published of a round.
     *
     * @param publicity the days on which the list is publicised; empty before
     * @param list the publicised list, on these days only, and only while it is the one whose hash was published
     */
    public record Notice(
            Round round,
            Scheme scheme,
            List<Step> steps,
            Optional<Stage> now,
            Optional<Commitment> promise,
            Optional<FrozenList> frozen,
            Optional<Draw> drawn,
            Optional<Window> publicity,
            Optional<PublicList> list) {}

    /** @throws NotFound if there is none, or its notice is not published */
    @OpenToAll
    public Notice get(String code) {
        return notice(published(code));
    }

    private Records published(String code) {
        Records records = acts.records(rounds.get(code));
        if (records.act(Act.Kind.NOTICE_PUBLISHED).isEmpty()) {
            throw new NotFound("round", code);
        }
        return records;
    }

    private Notice notice(Records records) {
        LocalDate day = LocalDate.now(clock);
        Progress progress = records.progress();
        Optional<DrawRecord> draw = rounds.draw(records.round());
        return new Notice(
                records.round(),
                schemes.get(records.round().getScheme()),
                progress.steps(day),
                progress.stageOn(day),
                draw.map(DrawRecord::promise),
                draw.flatMap(DrawRecord::list),
                draw.flatMap(DrawRecord::drawn),
                progress.publicity(),
                publicised(records, day));
    }

    private static Optional<PublicList> publicised(Records records, LocalDate day) {
        boolean now = records.progress()
                .publicity()
                .filter(days -> days.contains(day))
                .isPresent();
        String hash = records.frozen(Act.Kind.LIST_PUBLICISED).orElse("");
        return now
                ? Optional.of(new Result(records).list())
                        .filter(list -> list.sha256().equals(hash))
                : Optional.empty();
    }

    /** The record of the draw (抽签记录) as anybody may download it; empty before it was drawn. */
    @OpenToAll
    public Optional<String> drawRecord(String code) {
        return rounds.draw(published(code).round()).flatMap(DrawRecord::drawn).map(Draw::text);
    }

    /**
     * Somebody objects to one of the list. They need not say who they are.
     *
     * @param number 参评号 of whom it is about
     * @param contact if they want an answer; may be empty
     * @throws Refusal outside of the days of publicity, for a number not on the list, and without grounds
     */
    @OpenToAll
    public void object(String code, String number, String grounds, String contact) {
        Records records = published(code);
        Window days = records.progress().publicity().orElseThrow(() -> new Refusal("refusal.objection_not_open"));
        Objection raised = new Publicity(days).object(number, grounds, clock.instant());
        if (raised.grounds().length() > LONGEST_GROUNDS) {
            throw new Refusal(
                    "refusal.objection_long", LONGEST_GROUNDS, raised.grounds().length());
        }
        String reached = contact == null ? "" : contact.strip();
        if (reached.length() > LONGEST_CONTACT) {
            throw new Refusal("refusal.objection_contact", LONGEST_CONTACT);
        }
        boolean listed = new Result(records)
                .list().lines().stream().anyMatch(line -> line.candidate().equals(number));
        Candidacy about = records.candidates().stream()
                .filter(one -> listed && one.getNumber().equals(number))
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.objection_number"));
        ObjectionRecord record = new ObjectionRecord(about, raised, reached.isEmpty() ? null : reached);
        rounds.add(record);
        events.fire(RoundEvent.objection(records.round(), record));
    }
}
