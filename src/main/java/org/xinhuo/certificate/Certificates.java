package org.xinhuo.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinhuo.certificate.kept.CertificateFile;
import org.xinhuo.certificate.kept.PlateService;
import org.xinhuo.certificate.paper.plate.PrintedFile;
import org.xinhuo.certification.Credential;
import org.xinhuo.shared.Sha256;

/** Every certificate that was issued, with its bytes. */
@ApplicationScoped
class Certificates {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PlateService plates;

    void add(Certificate certificate, PrintedFile pdf) {
        plates.keep(pdf.plate());
        em.persist(certificate);
        em.persist(new CertificateFile(certificate.getId(), pdf.plate().sha256(), pdf.tail()));
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

    /**
     * A paper as lists name it, without what stands on it: so that very many fit into memory.
     *
     * @param path of the organisation that looks after its credential today
     */
    record Named(long credentialId, String number, String holder, boolean awaitingStamp, String path) {}

    List<Named> named(Collection<Long> credentialIds) {
        return em.createQuery(
                        "select n.id, c.number, c.holder, c.stampDue, n.path from Certificate c, Credential n"
                                + " where c.credentialId = n.id and n.id in :ids",
                        Object[].class)
                .setParameter("ids", credentialIds)
                .getResultStream()
                .map(row -> new Named((Long) row[0], (String) row[1], (String) row[2], row[3] != null, (String) row[4]))
                .toList();
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

    /**
     * The exact bytes that were issued.
     *
     * @throws IllegalStateException if what is kept does not make them any more
     */
    byte[] bytes(Certificate certificate) {
        CertificateFile file = em.find(CertificateFile.class, certificate.getId());
        byte[] whole = plates.whole(file);
        if (file.plate().isPresent() && !Sha256.hex(whole).equals(certificate.getSha256())) {
            throw new IllegalStateException("The file of " + certificate.getNumber() + " is not as it was issued");
        }
        return whole;
    }
}
