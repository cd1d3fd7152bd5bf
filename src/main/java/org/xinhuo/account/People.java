package org.xinhuo.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinhuo.shared.NotFound;

/** Everybody the system knows, with their roles and invitations. */
@ApplicationScoped
class People {

    private static final String END = "\uFFFF";

    @PersistenceContext
    private EntityManager em;

    void add(Person person) {
        em.persist(person);
    }

    void add(RoleGrant grant) {
        em.persist(grant);
    }

    void add(Invitation invitation) {
        em.persist(invitation);
    }

    Person get(long id) {
        return Optional.ofNullable(em.find(Person.class, id)).orElseThrow(() -> new NotFound("person", id));
    }

    Optional<Person> find(long id, String path) {
        return Optional.ofNullable(em.find(Person.class, id))
                .filter(person -> person.getOrganisation().getPath().startsWith(path));
    }

    Optional<Person> find(String login) {
        return em.createQuery("select p from Person p where p.login = :login", Person.class)
                .setParameter("login", login)
                .getResultStream()
                .findFirst();
    }

    Optional<Invitation> findInvitation(String token) {
        return em.createQuery("select i from Invitation i where i.tokenHash = :hash", Invitation.class)
                .setParameter("hash", Invitation.hash(token))
                .getResultStream()
                .findFirst();
    }

    List<RoleGrant> listGrants(Person person) {
        return em.createQuery(
                        "select g from RoleGrant g join fetch g.organisation where g.person = :person order by g.role",
                        RoleGrant.class)
                .setParameter("person", person)
                .getResultList();
    }

    boolean anyWith(Role role) {
        return !em.createQuery("select g.id from RoleGrant g where g.role = :role", Long.class)
                .setParameter("role", role)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * A page of the people of a subtree, in the order of names: those whose name, reading or initials begin as typed, or
     * whose login has it in it.
     */
    List<Person> page(String path, String typed, int first, int size) {
        String reading = literal(typed.toLowerCase(Locale.ROOT).replace(" ", ""));
        return em.createQuery(
                        "select p from Person p join fetch p.organisation o where o.path >= :path and o.path < :end"
                                + " and (p.name like :name escape '!' or p.sortKey like :reading escape '!'"
                                + " or p.initials like :reading escape '!' or p.login like :login escape '!')"
                                + " order by p.sortKey, p.id",
                        Person.class)
                .setParameter("path", path)
                .setParameter("end", path + END)
                .setParameter("name", literal(typed) + "%")
                .setParameter("reading", reading + "%")
                .setParameter("login", "%" + reading + "%")
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    /** What was typed stands for itself: an underscore is one of the signs of a login. */
    private static String literal(String typed) {
        return typed.replaceAll("[!%_]", "!$0");
    }

    /** Everybody of the country who judges and is called or signs in like this; nobody whose account is closed. */
    List<Person> assessors(String typed) {
        return em.createQuery(
                        "select p from Person p join fetch p.organisation where (p.login = :login or p.name = :name)"
                                + " and exists (select g.id from RoleGrant g where g.person = p"
                                + " and g.role = org.xinhuo.account.Role.ASSESSOR) order by p.id",
                        Person.class)
                .setParameter("login", typed.toLowerCase(Locale.ROOT))
                .setParameter("name", typed)
                .getResultStream()
                .filter(Person::isEnabled)
                .toList();
    }

    /** What these people are called. */
    Map<Long, String> names(Collection<Long> personIds) {
        return personIds.isEmpty()
                ? Map.of()
                : em.createQuery("select p from Person p where p.id in :people", Person.class)
                        .setParameter("people", personIds)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::getId, Person::getName));
    }
}
