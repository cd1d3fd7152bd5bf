package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/**
 * The running numbers of certificates: one row for each issuer, scheme and year. Whoever takes a number holds the row
 * until the transaction ends, and a transaction that fails gives its number back: no gap, no double.
 */
@ApplicationScoped
class Serials {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SerialService counts;

    CertificateNumber next(String issuer, String scheme, int year) {
        SerialRow.Key key = new SerialRow.Key(issuer, scheme, year);
        SerialRow row = em.find(SerialRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            counts.open(issuer, scheme, year);
            row = em.find(SerialRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        }
        return CertificateNumber.of(issuer, scheme, year, row.next());
    }
}
