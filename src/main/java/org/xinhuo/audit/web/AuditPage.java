package org.xinhuo.audit.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.servlet.http.HttpServletRequest;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.audit.AuditEvent;
import org.xinhuo.audit.AuditQuery;
import org.xinhuo.audit.AuditService;

/** 操作记录: who did what, when, to what, from where. */
@Named
@RequestScoped
public class AuditPage {

    private static final int ROWS = 50;
    private static final Instant NOW_OR_LATER = Instant.parse("9999-01-01T00:00:00Z");

    /** Every kind of line there is. */
    private static final List<String> ACTIONS = List.of(
            "refused",
            "signed_in",
            "password_chosen",
            "person_added",
            "person_invited",
            "name_corrected",
            "account_closed",
            "account_opened",
            "enrolled",
            "edition_frozen",
            "moved_over",
            "course_completed",
            "attempt_opened",
            "attempt_closed",
            "assessment_passed",
            "applied",
            "application_approved",
            "application_returned",
            "credential_awarded",
            "certificate_issued",
            "correction_proposed",
            "correction_dropped",
            "certificate_replaced",
            "copy_given",
            "certificate_taken",
            "original_taken",
            "certificate_stamped",
            "earlier_sent",
            "earlier_returned",
            "earlier_discarded",
            "earlier_recorded",
            "earlier_withdrawal_proposed",
            "earlier_withdrawal_dropped",
            "earlier_withdrawn",
            "credential_suspended",
            "credential_lifted",
            "revocation_proposed",
            "revocation_dropped",
            "credential_revoked",
            "renewal_asked",
            "renewal_returned",
            "credential_renewed",
            "transfer_asked",
            "transfer_released",
            "transfer_declined",
            "credential_transferred",
            "record_taken",
            "batch_decided",
            "batch_paused",
            "batch_resumed",
            "batch_tried_again",
            "award_refused",
            "round_papers_taken",
            "print_layer_taken",
            "paper_proposed",
            "paper_published",
            "paper_returned",
            "round_opened",
            "round_act",
            "examination_set",
            "examination_taken_back",
            "marks_entered",
            "objection",
            "candidacy",
            "judges_drawn",
            "judge_seated",
            "judge_released",
            "judge_withdrew",
            "panel_missed",
            "sheet",
            "expert_listed",
            "expert_paused",
            "expert_resumed",
            "expert_recusal");

    @Inject
    private AuditService audit;

    @Inject
    private HttpServletRequest request;

    private List<AuditEvent> list;
    private boolean more;

    @PostConstruct
    void load() {
        AuditQuery query = new AuditQuery(day("from"), day("to"), getActor(), getAction(), getSubject());
        List<AuditEvent> found = audit.page(query, before(), beforeId(), ROWS + 1);
        more = found.size() > ROWS;
        list = found.subList(0, Math.min(ROWS, found.size()));
    }

    private Instant before() {
        try {
            return text("before").isEmpty() ? NOW_OR_LATER : Instant.parse(text("before"));
        } catch (DateTimeParseException e) {
            return NOW_OR_LATER;
        }
    }

    private long beforeId() {
        String id = text("beforeId");
        return id.matches("\\d{1,18}") ? Long.parseLong(id) : Long.MAX_VALUE;
    }

    private LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private String text(String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    public List<AuditEvent> getList() {
        return list;
    }

    /** One fact of a line; {@code before} is empty where it was not there before, {@code after} where it is no more. */
    public record Fact(String name, String before, String after) {

        public boolean isChanged() {
            return !before.isEmpty() && !before.equals(after);
        }
    }

    /** The facts of a line in the order of their names, each as it was and as it is. */
    public List<Fact> facts(AuditEvent line) {
        Map<String, String> before = read(line.getBefore());
        Map<String, String> after = read(line.getAfter());
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .map(name -> new Fact(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")))
                .toList();
    }

    private static Map<String, String> read(String written) {
        if (written == null || written.isEmpty()) {
            return Map.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(written))) {
            return reader.readObject().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, fact -> ((JsonString) fact.getValue()).getString()));
        }
    }

    public List<String> getActions() {
        return ACTIONS;
    }

    public String getActor() {
        return text("actor");
    }

    public String getAction() {
        return text("action");
    }

    /** What the lines are about; a word alone is the number of a certificate, which is what people have at hand. */
    public String getSubject() {
        String typed = text("subject").strip();
        return typed.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)+") ? "certificate " + typed.toUpperCase(Locale.ROOT) : typed;
    }

    public String getFrom() {
        return text("from");
    }

    public String getTo() {
        return text("to");
    }

    /** The address of the log of one thing. */
    public String only(String thing) {
        return "/manage/audit?subject=" + encoded(thing);
    }

    public boolean isMore() {
        return more;
    }

    /** The same search, going on where this page ends. */
    public String getNext() {
        AuditEvent last = list.get(list.size() - 1);
        StringBuilder query = new StringBuilder();
        for (String name : List.of("actor", "action", "subject", "from", "to")) {
            query.append(name).append('=').append(encoded(text(name))).append('&');
        }
        return query + "before=" + encoded(last.getHappenedAt().toString()) + "&beforeId=" + last.getId();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
