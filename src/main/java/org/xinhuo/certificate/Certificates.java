package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.certification.Credential;

/** Every certificate that was issued, with its bytes. */
@ApplicationScoped
class Certificates {

    @PersistenceContext
    private EntityManager em;

    void add(Certificate certificate, byte[] pdf) {
        em.persist(certificate);
        em.persist(new CertificateFile(certificate.getId(), pdf));
    }

    /** Nothing else is the paper of its credential any more, before another one can be. */
    void replaced(Certificate certificate) {
        certificate.replaced();
        em.flush();
    }

    Optional<Certificate> findByNumber(String number) {
        return find("number", number);
    }

    Optional<Certificate> findByToken(String token) {
        return find("token", token);
    }

    private Optional<Certificate> find(String column, String value) {
        return em.createQuery("select c from Certificate c where c." + column + " = :value", Certificate.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }

    Map<Long, Certificate> list(Collection<Long> credentialIds) {
        return credentialIds.isEmpty()
                ? Map.of()
                : em.createQuery("select c from Certificate c where c.credentialId in :ids", Certificate.class)
                        .setParameter("ids", credentialIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Certificate::getCredentialId, Function.identity()));
    }

    /** The paper of the credential that follows another one by renewal. */
    Optional<Certificate> following(long credentialId) {
        return em.createQuery(
                        "select c from Certificate c, Credential n where c.credentialId = n.id and n.follows = :before",
                        Certificate.class)
                .setParameter("before", credentialId)
                .getResultStream()
                .findFirst();
    }

    /** With its holder, its issuer and what happened to it, because whoever looks at a paper is shown them. */
    Credential credentialOf(Certificate certificate) {
        return em.createQuery(
                        "select c from Credential c join fetch c.person join fetch c.issuer left join fetch c.events"
                                + " where c.id = :id",
                        Credential.class)
                .setParameter("id", certificate.getCredentialId())
                .getSingleResult();
    }

    byte[] bytes(Certificate certificate) {
        return em.find(CertificateFile.class, certificate.getId()).content();
    }
}
