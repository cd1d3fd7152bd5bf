package org.xinhuo.certification.batch;

import java.util.Map;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.Refusal;

/**
 * Something was decided about a batch, for the log: {@code batch_decided}, {@code batch_paused}, {@code batch_resumed},
 * {@code batch_tried_again}; and {@code award_refused} for somebody in it.
 */
record BatchEvent(String action, String subject, String organisationPath, Map<String, Object> after)
        implements DomainEvent {

    static BatchEvent decided(Batch batch) {
        Map<String, Object> what = Map.of("people", batch.getSize(), "sha256", batch.getList());
        return new BatchEvent("batch_decided", subject(batch), batch.getPath(), what);
    }

    static BatchEvent paused(Batch batch) {
        return new BatchEvent("batch_paused", subject(batch), batch.getPath(), Map.of());
    }

    static BatchEvent resumed(Batch batch) {
        return new BatchEvent("batch_resumed", subject(batch), batch.getPath(), Map.of());
    }

    static BatchEvent triedAgain(Batch batch, int people) {
        return new BatchEvent("batch_tried_again", subject(batch), batch.getPath(), Map.of("people", people));
    }

    static BatchEvent refused(Batch batch, Item item, Refusal why) {
        return new BatchEvent(
                "award_refused",
                "person " + item.getPerson().getId(),
                batch.getPath(),
                Map.of("scheme", item.getScheme(), "why", why.getMessage()));
    }

    private static String subject(Batch batch) {
        return "batch " + batch.getId();
    }
}
