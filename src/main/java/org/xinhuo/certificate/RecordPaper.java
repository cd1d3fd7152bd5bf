package org.xinhuo.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.certificate.paper.Booklet;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.Scheme;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.Judge;
import org.xinhuo.round.expert.ExpertRecord;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Message;
import org.xinhuo.shared.Message.Sentence;

/** A learning and certification record on paper, its headings in Chinese and in English. */
final class RecordPaper {

    private static final Locale ZH = Message.language(Locale.SIMPLIFIED_CHINESE);
    private static final Locale EN = Message.language(Locale.ENGLISH);

    private final LearningRecord record;
    private final Booklet booklet;

    private RecordPaper(LearningRecord record, Booklet booklet) {
        this.record = record;
        this.booklet = booklet;
    }

    static byte[] write(LearningRecord record, Booklet booklet) {
        return new RecordPaper(record, booklet).write();
    }

    private byte[] write() {
        String name = record.person().getName();
        Sentence title = Sentence.of("record.title");
        booklet.title(zh(title), en(title)).name(name);
        if (record.person().isSample()) {
            say(Sentence.of("record.sample"));
        }
        booklet.table(
                List.of(1, 2, 1),
                heads("record.login", "record.organisation", "record.made"),
                List.of(List.of(
                        record.person().getLogin(),
                        lines(
                                record.person().getOrganisation().getName(),
                                record.person().getOrganisation().getNameEn()),
                        day(record.day()))));
        say(Sentence.of("record.lead"));
        table(
                Sentence.of("record.credentials"),
                List.of(4, 5, 4, 3),
                heads("record.credential", "record.number", "record.validity", "record.state"),
                record.credentials().stream().map(RecordPaper::held).toList());
        table(
                Sentence.of("record.applications"),
                List.of(4, 3, 3, 5),
                heads("record.credential", "record.sent", "record.state", "record.remark"),
                record.applications().stream()
                        .map(one -> applied(one.application(), name(one.scheme(), one.application())))
                        .toList());
        table(
                Sentence.of("record.rounds"),
                List.of(6, 2, 3, 3, 4),
                heads("record.round", "record.candidate", "record.sent", "record.state", "record.remark"),
                record.rounds().stream().map(one -> stood(one.candidacy())).toList());
        table(
                Sentence.of("record.courses"),
                List.of(6, 2, 3, 3, 2),
                heads("record.course", "record.edition", "record.begun", "record.completed", "record.lessons"),
                record.courses().stream().map(this::taken).toList());
        table(
                Sentence.of("record.tests"),
                List.of(6, 2, 4, 2, 3),
                heads("record.course", "record.attempt", "record.handed_in", "record.score", "record.result"),
                record.tests().stream().map(this::test).toList());
        table(
                Sentence.of("record.panels"),
                List.of(6, 4, 4),
                heads("record.round", "record.seat", "record.remark"),
                record.panels().stream().map(RecordPaper::judged).toList());
        record.expert().ifPresent(this::expert);
        return booklet.finished(
                zh(title) + " " + name,
                Message.of("brand", ZH),
                record.person().getLogin() + " " + record.day(),
                record.day(),
                (page, pages) -> Message.of("record.foot", ZH, name, day(record.day()), page, pages));
    }

    /** What the expert pool keeps of them. */
    private void expert(ExpertRecord expert) {
        table(
                Sentence.of("record.expert"),
                List.of(2, 5, 3, 5),
                heads("expert.number", "experts.fields", "expert.rank", "record.remark"),
                List.of(List.of(
                        expert.number(),
                        lines(
                                String.join("\n", expert.getFields()),
                                expert.topics().orElse("")),
                        lines(
                                constant("word.level." + expert.getRank()),
                                expert.title().orElse("")),
                        lines(
                                expert.paused()
                                        .map(reason -> zh(Sentence.of("expert.paused_for", reason)))
                                        .orElse(""),
                                String.join("\n", expert.getDeclared().values())))));
    }

    private static List<String> held(LearningRecord.Held held) {
        Credential credential = held.credential();
        String events = String.join(
                "\n", credential.getEvents().stream().map(RecordPaper::event).toList());
        return List.of(
                lines(both(held.scheme().name()), credential.getIssuer().getName()),
                held.certificate().map(Certificate::getNumber).orElse(""),
                lines(day(credential.getValidFrom()), day(credential.getValidUntil())),
                lines(constant("word.status." + held.status()), events));
    }

    private static String event(CredentialEvent event) {
        return day(event.getHappenedOn()) + " " + Message.of("word.event." + event.getKind(), ZH);
    }

    private static List<String> applied(Application application, String scheme) {
        return List.of(
                scheme,
                day(application.getSubmittedAt()),
                lines(constant("word.state." + application.state()), day(application.getDecidedAt())),
                said(application.getReason()));
    }

    private static List<String> stood(Candidacy candidacy) {
        return List.of(
                lines(candidacy.getRound().getTitle(), candidacy.getRound().getCode()),
                candidacy.getNumber(),
                day(candidacy.getSentAt()),
                lines(constant("word.candidacy." + candidacy.state()), day(candidacy.getDecidedAt())),
                said(candidacy.getReason()));
    }

    private List<String> taken(LearningRecord.Taken one) {
        return List.of(
                one.course()
                        .map(course -> both(course.title()))
                        .orElse(one.taken().course()),
                one.taken().edition(),
                day(one.taken().begunAt()),
                one.taken().completedAt().map(RecordPaper::day).orElse(""),
                String.valueOf(one.taken().lessons().size()));
    }

    private List<String> test(Attempt attempt) {
        return List.of(
                record.titleOf(attempt.getCourse()),
                String.valueOf(attempt.getNumber()),
                attempt.isClosed() ? moment(attempt.getSubmittedAt()) : "",
                attempt.isClosed() ? String.valueOf(attempt.getScore()) : "",
                attempt.isClosed() ? constant("word.passed." + attempt.isPassed()) : "");
    }

    private static List<String> judged(Judge one) {
        return List.of(
                lines(one.getRound().getTitle(), one.getRound().getCode()),
                both(Sentence.of(one.isChair() ? "record.chair" : "record.judge")),
                one.released().orElse(""));
    }

    private static String name(Optional<Scheme> scheme, Application application) {
        return scheme.map(found -> both(found.name())).orElse(application.getScheme());
    }

    /** A section; where there is nothing, it says so. */
    private void table(Sentence heading, List<Integer> shares, List<String> head, List<List<String>> rows) {
        booklet.heading(zh(heading), en(heading));
        if (rows.isEmpty()) {
            say(Sentence.of("record.nothing"));
        } else {
            booklet.table(shares, head, rows);
        }
    }

    private void say(Sentence sentence) {
        booklet.paragraph(zh(sentence), en(sentence));
    }

    private static List<String> heads(String... keys) {
        return Stream.of(keys)
                .map(key -> lines(Message.of(key, ZH), Message.of(key, EN)))
                .toList();
    }

    private static String both(Bilingual text) {
        return lines(text.zh(), text.en());
    }

    private static String both(Sentence sentence) {
        return lines(zh(sentence), en(sentence));
    }

    private static String constant(String key) {
        return lines(Message.of(key, ZH), Message.of(key, EN));
    }

    private static String lines(String... lines) {
        return String.join(
                "\n", Stream.of(lines).filter(line -> !line.isEmpty()).toList());
    }

    private static String said(String words) {
        return words == null ? "" : words;
    }

    private static String zh(Sentence sentence) {
        return Message.of(sentence, ZH);
    }

    private static String en(Sentence sentence) {
        return Message.of(sentence, EN);
    }

    private static String day(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    private static String day(Instant instant) {
        return instant == null ? "" : day(LocalDate.ofInstant(instant, ChinaTime.ZONE));
    }

    private static String moment(Instant instant) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").format(ZonedDateTime.ofInstant(instant, ChinaTime.ZONE));
    }
}
