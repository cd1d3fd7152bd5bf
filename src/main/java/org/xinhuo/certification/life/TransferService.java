package org.xinhuo.certification.life;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.xinhuo.account.Caller;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.Transfer;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Allowed;
import org.xinhuo.shared.DomainEvent;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Permission;
import org.xinhuo.shared.Refusal;

/** 转出, 转入: the holder asks, the old province releases, the new one recognises and looks after it from that day on. */
@ApplicationScoped
@Transactional
public class TransferService {

    private static final int LONGEST_REASON = 500;

    @Inject
    private Lives lives;

    @Inject
    private OrganisationService organisations;

    @Inject
    private Onlookers onlookers;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Every transfer of a credential that was asked for, the last one first: for its holder, and for who may look at it. */
    @Allowed({Permission.LEARN, Permission.SEE_PEOPLE})
    public List<TransferRecord> list(long credentialId) {
        Credential credential = lives.get(credentialId);
        List<TransferRecord> transfers = lives.transfers(credentialId);
        if (credential.getPerson().getId() != caller.personId()) {
            onlookers.mustSee(credential, transfers);
        }
        return transfers;
    }

    /**
     * The holder asks to take it along.
     *
     * @param to code of the association it should go to
     * @throws Refusal if that leads nowhere, the credential is not in force, or one is under way
     */
    @Allowed(Permission.LEARN)
    public void ask(long credentialId, String to) {
        Credential credential = lives.getForDeciding(credentialId);
        caller.mustBe(credential.getPerson().getId(), "credential", credentialId);
        Organisation province = organisations
                .find(to)
                .filter(one -> one.getKind().hasProvinceRank())
                .orElseThrow(() -> new Refusal("refusal.transfer_where"));
        if (lives.openTransfer(credentialId).isPresent()) {
            throw new Refusal("refusal.transfer_asked");
        }
        if (credential.isRenewed()) {
            throw new Refusal("refusal.transfer_renewed");
        }
        LocalDate day = LocalDate.now(clock);
        Transfer asked = Transfer.ask(
                caller.personId(),
                Organisation.topPath(credential.getPath()),
                province.getPath(),
                credential.statusOn(day),
                day);
        lives.add(new TransferRecord(credential, asked, clock.instant()));
        events.fire(LifeEvent.transferAsked(credential, province));
    }

    /** By an officer of the old province. */
    @Allowed(Permission.AWARD)
    public void release(long credentialId) {
        TransferRecord record = forDeciding(credentialId);
        caller.mustReach(Permission.AWARD, record.getFrom(), "credential", credentialId);
        record.is(record.transfer().release(caller.personId(), LocalDate.now(clock)));
        events.fire(LifeEvent.transferReleased(record.getCredential(), to(record)));
    }

    /** By an officer of the new province, which looks after it from today on. */
    @Allowed(Permission.AWARD)
    public void recognise(long credentialId) {
        TransferRecord record = incoming(credentialId);
        Credential credential = record.getCredential();
        LocalDate day = LocalDate.now(clock);
        record.is(record.transfer().recognise(caller.personId(), credential.statusOn(day), day));
        Organisation province = to(record);
        CredentialEvent event = credential.moveTo(province, day, caller.personId(), clock.instant());
        lives.add(event);
        events.fire(new CredentialChanged(credential, event));
    }

    /** By an officer of the new province, with a reason that the holder and the old one read: it stays where it is. */
    @Allowed(Permission.AWARD)
    public void decline(long credentialId, String reason) {
        TransferRecord record = incoming(credentialId);
        String said = reason == null ? "" : reason.strip();
        if (said.length() > LONGEST_REASON) {
            throw new Refusal("refusal.reason_long", LONGEST_REASON, said.length());
        }
        record.is(record.transfer().decline(caller.personId(), said, LocalDate.now(clock)));
        events.fire(LifeEvent.transferDeclined(record.getCredential(), to(record), said));
    }

    private TransferRecord incoming(long credentialId) {
        TransferRecord record = forDeciding(credentialId);
        caller.mustReach(Permission.AWARD, record.getTo(), "credential", credentialId);
        return record;
    }

    /** The last transfer of a credential, if the caller may look at it; answered or not, the rule knows. */
    private TransferRecord forDeciding(long credentialId) {
        Credential credential = lives.getForDeciding(credentialId);
        List<TransferRecord> transfers = lives.transfers(credentialId);
        onlookers.mustSee(credential, transfers);
        Optional<TransferRecord> last = transfers.stream().findFirst();
        return last.orElseThrow(() -> new NotFound("transfer", credentialId));
    }

    private Organisation to(TransferRecord record) {
        return organisations.byPath(List.of(record.getTo())).get(record.getTo());
    }
}
