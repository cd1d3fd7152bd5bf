package org.xinhuo.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** The editions of courses that somebody began. */
@ApplicationScoped
class Editions {

    @PersistenceContext
    private EntityManager em;

    /** @throws PersistenceException at once, if the edition is there already */
    void add(FrozenEdition edition) {
        em.persist(edition);
        em.flush();
    }

    /** Those of a course, without their files. */
    List<Frozen> list(String course) {
        return em.createQuery(
                        "select e.edition, e.sha256 from FrozenEdition e where e.course = :course", Object[].class)
                .setParameter("course", course)
                .getResultStream()
                .map(row -> new Frozen((String) row[0], (String) row[1]))
                .toList();
    }

    Optional<EditionFiles> findFiles(String course, String edition) {
        return em.createQuery(
                        "select e.files from FrozenEdition e where e.course = :course and e.edition = :edition",
                        byte[].class)
                .setParameter("course", course)
                .setParameter("edition", edition)
                .getResultStream()
                .findFirst()
                .map(EditionFiles::unpacked);
    }
}
