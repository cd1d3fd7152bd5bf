package org.xinhuo.app.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.certificate.design.Design;
import org.xinhuo.certificate.design.DesignDeskService;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.CertificationService;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.SchemeService;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.course.CourseService;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.organisation.OrganisationService;
import org.xinhuo.shared.Actor;
import org.xinhuo.shared.ChinaTime;
import org.xinhuo.shared.Refusal;
import org.xinhuo.shared.Words;

/** What a line of the log is about, in words: the log itself keeps stable words and numbers, and knows no feature. */
@Named("logged")
@RequestScoped
public class LoggedPage {

    /** Facts that have a name of their own; any other is shown as it was written. */
    public static final Set<String> FACTS = Set.of(
            "act",
            "application",
            "candidate",
            "closes",
            "certificate",
            "copy",
            "course",
            "credential",
            "edition",
            "fields",
            "files",
            "form",
            "from",
            "grounds",
            "login",
            "marks",
            "name",
            "number",
            "objection",
            "on",
            "opens",
            "organisation",
            "papers",
            "passed",
            "people",
            "person",
            "proposer",
            "rank",
            "reason",
            "role",
            "round",
            "scheme",
            "score",
            "seed",
            "sha256",
            "state",
            "title",
            "topics",
            "until",
            "why",
            "worth");

    /** Kinds of things that lines are about: {@code person 96}. */
    public static final Set<String> KINDS = Set.of(
            "person",
            "application",
            "credential",
            "certificate",
            "attempt",
            "organisation",
            "login",
            "round",
            "batch",
            "course",
            "design",
            "earlier_list",
            "earlier");

    @Inject
    private PeopleService people;

    @Inject
    private CertificationService certification;

    @Inject
    private LifeService lives;

    @Inject
    private OrganisationService organisations;

    @Inject
    private SchemeService schemes;

    @Inject
    private CourseService courses;

    @Inject
    private DesignDeskService designs;

    @Inject
    private Words words;

    private final Map<String, Thing> things = new HashMap<>();

    /** Something a line is about: what it is called, and where it can be seen; empty where it cannot. */
    public record Thing(String words, String address) {}

    /** What a subject such as {@code person 96} is called today, if it is in the reader's organisations. */
    public Thing thing(String subject) {
        return things.computeIfAbsent(subject, this::look);
    }

    private Thing look(String subject) {
        String[] parts = subject.split(" ", 2);
        if (parts.length < 2 || !KINDS.contains(parts[0])) {
            return new Thing(deed(subject), "");
        }
        String id = parts[1];
        Optional<Long> number =
                Optional.of(id).filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
        Optional<Thing> found =
                switch (parts[0]) {
                    case "person" -> number.flatMap(people::find).map(LoggedPage::person);
                    case "application" -> number.flatMap(certification::find).map(this::application);
                    case "credential" -> number.flatMap(lives::find).map(this::credential);
                    case "certificate" -> Optional.of(certificate(id));
                    case "design" -> number.flatMap(designs::find).map(this::design);
                    case "batch" -> Optional.of(batch(id));
                    case "course" -> courses.find(id).map(one -> new Thing(words.in(one.title()), ""));
                    case "organisation" -> number.flatMap(organisations::find).map(one -> new Thing(name(one), ""));
                    default -> Optional.empty();
                };
        return found.orElseGet(() -> new Thing(words.of("logged.kind", words.constant("thing", parts[0]), id), ""));
    }

    private static Thing person(Person person) {
        return new Thing(person.getName(), "/manage/person?id=" + person.getId());
    }

    private Thing application(Application one) {
        return new Thing(
                words.of("logged.application", one.getPerson().getName(), scheme(one.getScheme())),
                "/manage/candidate?id=" + one.getId());
    }

    private Thing credential(Credential one) {
        return new Thing(
                words.of("logged.credential", one.getPerson().getName(), scheme(one.getScheme())),
                "/manage/credential?id=" + one.getId());
    }

    private Thing certificate(String number) {
        return new Thing(
                words.of("logged.kind", words.constant("thing", "certificate"), number),
                "/public/verify?number=" + number);
    }

    private Thing design(Design one) {
        return new Thing(
                words.of("logged.design", name(one.getOrganisation()), scheme(one.getScheme())),
                "/manage/paper-design?organisation=" + one.getOrganisation().getCode() + "&scheme=" + one.getScheme());
    }

    private Thing batch(String id) {
        return new Thing(words.of("logged.kind", words.constant("thing", "batch"), id), "/manage/awarding?batch=" + id);
    }

    /** What somebody tried to do: {@code PeopleService.add}. */
    private String deed(String method) {
        try {
            return words.constant("deed", method);
        } catch (MissingResourceException e) {
            return method;
        }
    }

    /** Who acted, as the log has it; from an address it is not the application itself but somebody not signed in. */
    public String actor(String name, String address) {
        if (!name.equals(Actor.SYSTEM)) {
            return name;
        }
        return words.of(address.isEmpty() ? "logged.system" : "logged.stranger");
    }

    public String fact(String name) {
        return FACTS.contains(name) ? words.constant("fact", name) : name;
    }

    /** A fact as people read it; as it was written, where the program no longer knows what it means. */
    public String value(String fact, String written) {
        try {
            return written.isEmpty() ? "" : read(fact, written);
        } catch (MissingResourceException | DateTimeParseException | NumberFormatException e) {
            return written;
        }
    }

    private String read(String fact, String written) {
        return switch (fact) {
            case "role" -> words.constant("role", written);
            case "rank" -> words.constant("level", written);
            case "state", "application" -> words.constant("state", written);
            case "person", "credential" -> thing(fact + " " + written).words();
            case "proposer" -> thing("person " + written).words();
            case "worth" -> words.constant("status", written);
            case "grounds" -> words.constant("reason", written);
            case "organisation" -> organisations.find(written).map(this::name).orElse(written);
            case "scheme" -> scheme(written);
            case "course" ->
                courses.find(written).map(course -> words.in(course.title())).orElse(written);
            case "from", "until", "on" -> words.day(LocalDate.parse(written));
            case "opens", "closes" ->
                words.moment(LocalDateTime.parse(written).atZone(ChinaTime.ZONE).toInstant());
            case "passed" -> words.constant("passed", written);
            case "number" -> words.of("tests.attempt", Integer.valueOf(written));
            case "score" -> words.of("score", Integer.valueOf(written));
            case "edition" -> words.of("course.edition", written);
            case "why" -> why(written);
            default -> written;
        };
    }

    private String why(String written) {
        if (written.startsWith("needs [")) {
            return words.of("logged.needs", permissions(written.substring("needs [".length(), written.length() - 1)));
        }
        if (written.startsWith("outside ")) {
            return words.of("logged.outside", permissions(written.substring("outside ".length())));
        }
        return switch (written) {
            case "somebody else's" -> words.of("logged.not_own");
            case "wrong password or login" -> words.of("logged.wrong_password");
            default -> Refusal.logged(written).map(words::of).orElse(written);
        };
    }

    private String permissions(String written) {
        return Arrays.stream(written.split(", "))
                .map(one -> words.constant("permission", one))
                .collect(Collectors.joining(words.of("list.between")));
    }

    private String scheme(String code) {
        return schemes.find(code).map(scheme -> words.in(scheme.name())).orElse(code);
    }

    private String name(Organisation organisation) {
        return words.isEnglish() ? organisation.getNameEn() : organisation.getName();
    }
}
