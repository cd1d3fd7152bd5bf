package org.xinhuo.registry.earlier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.certification.Scheme;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.Status;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.OpenToAll;
import org.xinhuo.shared.Permission;

/** What was recorded of certificates issued before this system: verified by anybody, withdrawn by two officers. */
@ApplicationScoped
@Transactional
public class EarlierRecordService {

    @Inject
    private EarlierCertificates certificates;

    @Inject
    private OwnOffice office;

    @Inject
    private SchemeService schemes;

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** A record on a day. */
    public record Found(EarlierCertificate certificate, Scheme scheme, Status status, LocalDate day) {}

    /** Whether a number was recorded; of whom, only who knows the name is told: {@link #find}. */
    @OpenToAll
    public boolean knows(String number) {
        return !byNumber(number).isEmpty();
    }

    /** By number and whole name, as they stand on the certificate. */
    @OpenToAll
    public Optional<Found> find(String number, String name) {
        return byNumber(number).stream()
                .filter(one -> one.isOf(name))
                .findFirst()
                .map(this::found);
    }

    private List<EarlierCertificate> byNumber(String typed) {
        String key = EarlierNumber.key(typed);
        return key.isEmpty() ? List.of() : certificates.byKey(key);
    }

    private Found found(EarlierCertificate one) {
        LocalDate day = LocalDate.now(clock);
        return new Found(one, schemes.get(one.getScheme()), one.statusOn(day), day);
    }

    /** Those with these ids, by id: the registry shows what its entries are of. */
    @Allowed(Permission.SEARCH_REGISTRY)
    public Map<Long, EarlierCertificate> byIds(Collection<Long> ids) {
        return certificates.listByIds(ids).stream()
                .collect(Collectors.toMap(EarlierCertificate::getId, Function.identity()));
    }

    /**
     * A record of the caller's office.
     *
     * @param names of the officers who did something, by id
     */
    public record Work(Found found, Map<Long, String> names) {}

    @Allowed(Permission.AWARD)
    public Work see(long id) {
        EarlierCertificate one = own(certificates.get(id));
        Set<Long> officers = Stream.of(
                        Stream.of(one.getList().getUploadedBy(), one.getList().getRecordedBy()),
                        one.withdrawal().stream()
                                .flatMap(withdrawal ->
                                        Stream.of(withdrawal.getProposedBy(), withdrawal.getWithdrawnBy())))
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new Work(found(one), people.names(officers));
    }

    /**
     * Says that a record must not stand; it does until another officer has confirmed that.
     *
     * @param reason one of {@link Withdrawal#REASONS}
     * @param remark what it rests on, for officers only
     */
    @Allowed(Permission.AWARD)
    public void proposeWithdrawal(long id, String reason, String remark) {
        EarlierCertificate one = own(certificates.getForDeciding(id));
        long at = one.getList().getOrganisation().getId();
        Withdrawal proposed = new Withdrawal(reason, remark, at, caller.personId(), clock.instant());
        one.proposeWithdrawal(proposed);
        events.fire(EarlierEvent.proposed(one, proposed));
    }

    /** By another officer than who proposed it; the number is free again. */
    @Allowed(Permission.AWARD)
    public void withdraw(long id) {
        EarlierCertificate one = own(certificates.getForDeciding(id));
        one.withdraw(caller.personId(), LocalDate.now(clock));
        events.fire(new EarlierWithdrawn(one, one.withdrawal().orElseThrow()));
    }

    /** The record stays. */
    @Allowed(Permission.AWARD)
    public void dropWithdrawal(long id) {
        EarlierCertificate one = own(certificates.getForDeciding(id));
        events.fire(EarlierEvent.dropped(one, one.dropWithdrawal()));
    }

    private EarlierCertificate own(EarlierCertificate one) {
        office.mustOwn(one.getList());
        return one;
    }
}
