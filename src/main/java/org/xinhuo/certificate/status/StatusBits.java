package org.xinhuo.certificate.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The places of certificates, and the bits that are set at them. */
@ApplicationScoped
class StatusBits {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    void add(StatusSlot slot) {
        em.persist(slot);
    }

    /** Of the paper of a credential, and of those it replaced. */
    List<StatusSlot> slots(long credentialId) {
        return em.createQuery("select s from StatusSlot s where s.credentialId = :credential", StatusSlot.class)
                .setParameter("credential", credentialId)
                .getResultList();
    }

    boolean isSet(StatusSlot slot, StatusPurpose purpose) {
        return bit(slot, purpose).isPresent();
    }

    void set(StatusSlot slot, StatusPurpose purpose) {
        if (!isSet(slot, purpose)) {
            em.persist(new StatusBit(slot.place(), purpose));
            changed(slot);
        }
    }

    void clear(StatusSlot slot, StatusPurpose purpose) {
        bit(slot, purpose).ifPresent(bit -> {
            em.remove(bit);
            changed(slot);
        });
    }

    private Optional<StatusBit> bit(StatusSlot slot, StatusPurpose purpose) {
        return Optional.ofNullable(em.find(StatusBit.class, new StatusBit.Key(slot.place(), purpose)));
    }

    /** Whoever keeps the list must make it again. */
    private void changed(StatusSlot slot) {
        em.createQuery("update StatusList l set l.revision = l.revision + 1, l.changedAt = :now where l.number = :list")
                .setParameter("now", clock.instant())
                .setParameter("list", slot.place().list())
                .executeUpdate();
    }

    Optional<StatusList> find(int number) {
        return Optional.ofNullable(em.find(StatusList.class, number));
    }

    /** The bits of a list that are set: as many rows are read. */
    Bitstring of(int number, StatusPurpose purpose) {
        Bitstring bits = new Bitstring();
        em.createQuery(
                        "select b.key.index from StatusBit b where b.key.list = :list and b.key.purpose in (:purpose, :besides)",
                        Integer.class)
                .setParameter("list", number)
                .setParameter("purpose", purpose)
                .setParameter("besides", purpose.besides())
                .getResultStream()
                .forEach(bits::set);
        return bits;
    }
}
