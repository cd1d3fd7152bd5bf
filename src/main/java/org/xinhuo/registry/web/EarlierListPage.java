package org.xinhuo.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.region.Regions;
import org.xinhuo.registry.earlier.Checked;
import org.xinhuo.registry.earlier.EarlierCertificate;
import org.xinhuo.registry.earlier.EarlierListService;
import org.xinhuo.registry.earlier.EarlierListService.Kept;
import org.xinhuo.registry.earlier.EarlierListService.Work;
import org.xinhuo.registry.earlier.EarlierMistake;
import org.xinhuo.registry.earlier.EvidenceFile;
import org.xinhuo.registry.earlier.TypedRow;
import org.xinhuo.round.roster.Roster;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;
import org.xinhuo.shared.web.Notices;
import org.xinhuo.shared.web.Redirect;

/** 补登记名单: brought with its scan, looked at, sent to the second officer, and recorded or returned by them. */
@Named
@RequestScoped
public class EarlierListPage {

    private static final String LIST = "list";
    private static final String SCAN = "scan";

    @Inject
    private EarlierListService lists;

    @Inject
    private SchemeService schemes;

    @Inject
    private Regions regions;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private Caller caller;

    @Inject
    @ManagedProperty("#{param.id}")
    private String asked;

    private Optional<Long> id = Optional.empty();
    private Work work;
    private Part list;
    private Part scan;
    private String reason;
    private int seen;
    private List<EarlierMistake> mistakes = List.of();

    @PostConstruct
    void load() {
        if (asked != null && !asked.isEmpty()) {
            if (!asked.matches("\\d{1,18}")) {
                throw new NotFound("earlier_list", asked);
            }
            show(Long.parseLong(asked));
        } else {
            lists.schemes();
        }
    }

    private void show(long one) {
        id = Optional.of(one);
        work = lists.see(one);
        seen = work.list().getVersion();
    }

    /** Keeps what was brought; a list with mistakes is told line by line, and the scan is kept all the same. */
    public void keep() {
        byte[] rows = bytes(list, Roster.MOST_BYTES);
        byte[] file = bytes(scan, EvidenceFile.MOST_BYTES);
        if (rows.length == 0 && file.length == 0) {
            notices.refuse(LIST, words.of("refusal.roster_missing"));
            return;
        }
        Brought brought = new Brought();
        boolean scanGood = file.length == 0 || notices.tries(SCAN, () -> brought.scan = EvidenceFile.of(file));
        boolean listGood =
                rows.length == 0 || notices.tries(LIST, () -> brought.rows = new EarlierColumns(words).read(rows));
        boolean kept = notices.tries(() -> {
            Kept done = lists.keep(id, Optional.ofNullable(brought.scan), Optional.ofNullable(brought.rows));
            mistakes = done.checked().mistakes();
            done.list().ifPresent(this::show);
            empty(brought, done.checked());
        });
        if (!mistakes.isEmpty()) {
            notices.refuse(LIST, words.of("earlier.mistakes", mistakes.size()));
            if (brought.scan != null) {
                notices.tell(words.of("earlier.scan_kept"));
            }
        }
        if (kept && scanGood && listGood && mistakes.isEmpty() && id.isPresent()) {
            Redirect.to(address() + "&done=earlier_kept");
        }
    }

    /** What could be read of the two files. */
    private static final class Brought {

        private EvidenceFile scan;
        private List<TypedRow> rows;
    }

    private static void empty(Brought brought, Checked checked) {
        if (brought.rows != null && brought.rows.isEmpty() && checked.isGood()) {
            throw new Refusal("refusal.earlier_no_rows");
        }
    }

    private static byte[] bytes(Part file, int most) {
        if (file == null || file.getSize() == 0) {
            return new byte[0];
        }
        try {
            return file.getInputStream().readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void send() {
        if (notices.tries(() -> lists.send(id.orElseThrow()))) {
            Redirect.to(address() + "&done=earlier_sent");
        }
    }

    public void confirm() {
        if (notices.tries(() -> lists.confirm(id.orElseThrow(), seen))) {
            Redirect.to(address() + "&done=earlier_recorded");
        }
    }

    public void giveBack() {
        if (notices.tries("reason", () -> lists.giveBack(id.orElseThrow(), reason))) {
            Redirect.to(address() + "&done=earlier_returned");
        }
    }

    public void discard() {
        if (notices.tries(() -> lists.discard(id.orElseThrow()))) {
            Redirect.to("/manage/earlier?done=earlier_discarded");
        }
    }

    private String address() {
        return "/manage/earlier-list?id=" + id.orElseThrow();
    }

    public String said(EarlierMistake mistake) {
        return words.of(
                "roster.mistake.column",
                mistake.line(),
                new EarlierColumns(words).head(mistake.field()),
                words.of(mistake.why()));
    }

    public List<EarlierMistake> getMistakes() {
        return mistakes;
    }

    /** Null while nothing was kept. */
    public Work getWork() {
        return work;
    }

    public String getState() {
        return work == null ? "DRAFT" : EarlierPage.state(work.list());
    }

    /** Whether the caller brought it: then it is theirs to change, and another one's to confirm. */
    public boolean isOwn() {
        return work == null || work.list().getUploadedBy() == caller.personId();
    }

    /** Whether it may be changed, and by the caller. */
    public boolean isOpen() {
        return isOwn() && (work == null || work.list().isDraft());
    }

    /** Whether nothing is missing that has to be there before it is sent. */
    public boolean isReady() {
        return work != null && work.list().getSize() > 0 && work.list().getEvidenceKind() != null;
    }

    public String name(Long person) {
        return Optional.ofNullable(work.names().get(person)).orElse("");
    }

    public Scheme scheme(EarlierCertificate one) {
        return schemes.get(one.getScheme());
    }

    public String place(EarlierCertificate one) {
        return regions.fullName(one.region());
    }

    public String getId() {
        return id.map(String::valueOf).orElse("");
    }

    public Part getList() {
        return list;
    }

    public void setList(Part list) {
        this.list = list;
    }

    public Part getScan() {
        return scan;
    }

    public void setScan(Part scan) {
        this.scan = scan;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** The version of the list that the officer has before them. */
    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }
}
