package org.xinhuo.certification.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.xinhuo.account.Caller;
import org.xinhuo.account.Person;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.Permission;

/** Looking back at what was awarded by the batch: which batches there were, and who got a credential by one. */
@ApplicationScoped
@Transactional
public class BatchListService {

    @Inject
    private Batches batches;

    @Inject
    private Caller caller;

    /** Somebody who was awarded, with their place in the list. */
    public record AwardedOne(int place, Person person, long credential) {}

    /** A page of the batches of the caller's organisations, the last decided first. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<BatchService.View> page(int first, int size) {
        List<Batch> found = batches.page(caller.subtree(Permission.SEE_PEOPLE), first, size);
        Map<Long, long[]> counts = batches.counts(found);
        return found.stream()
                .map(batch -> {
                    long[] of = counts.getOrDefault(batch.getId(), new long[2]);
                    return new BatchService.View(
                            batch, of[0], of[1], caller.reaches(Permission.AWARD, batch.getPath()));
                })
                .toList();
    }

    /** A page of those who were awarded by a batch so far, in the order of its list. */
    @Allowed(Permission.SEE_PEOPLE)
    public List<AwardedOne> awarded(long id, int first, int size) {
        Batch batch = batches.get(id);
        caller.mustReach(Permission.SEE_PEOPLE, batch.getPath(), "batch", id);
        return batches.awarded(batch, first, size).stream()
                .map(item -> new AwardedOne(
                        item.getPlace(), item.getPerson(), item.credential().orElseThrow()))
                .toList();
    }
}
