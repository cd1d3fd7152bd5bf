package org.xinhuo.certification;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.xinhuo.account.Person;
import org.xinhuo.account.PersonName;
import org.xinhuo.organisation.OrganisationFixture;
import org.xinhuo.shared.ChinaTime;

/** Credentials as situations. */
public final class CredentialFixture {

    private static final long OFFICER = 7;
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private CredentialFixture() {}

    /** Awarded on this day by the rules of {@link SchemeFixture#peerEducator}, so for one year. */
    public static Credential awardedOn(LocalDate day) {
        return awarded("古丽娜扎尔·热合曼", day, SchemeFixture.peerEducator());
    }

    public static Credential awarded(String holder, LocalDate day, Scheme scheme) {
        Application application = application(holder, scheme);
        return new Credential(
                application,
                scheme.versions().get(0),
                application.getPerson().getOrganisation().ofProvinceRank(),
                day,
                OFFICER,
                noonOf(day));
    }

    static Application application(String applicant, Scheme scheme) {
        Person person = new Person("somebody", new PersonName(applicant), OrganisationFixture.chuzhou(), NOW);
        return application(person, scheme, scheme.versions().get(0), "CN");
    }

    static Application application(Person person, Scheme scheme, Scheme.Rules rules, String province) {
        return new SentApplication(person, scheme, rules, province);
    }

    /** An application that has been stored, so that it has an id. */
    private static final class SentApplication extends Application {

        private static final long serialVersionUID = 1L;

        SentApplication(Person person, Scheme scheme, Scheme.Rules rules, String province) {
            super(person, scheme, rules, province, 1, NOW);
        }

        @Override
        public Long getId() {
            return 1L;
        }
    }

    /** The same, ending on this day. */
    public static Credential endingOn(LocalDate lastDay) {
        return awardedOn(lastDay.minusYears(1).plusDays(1));
    }

    static Credential suspended(Credential credential, LocalDate day) {
        return happened(credential, CredentialEvent.Kind.SUSPENDED, day);
    }

    static Credential lifted(Credential credential, LocalDate day) {
        return happened(credential, CredentialEvent.Kind.LIFTED, day);
    }

    static Credential revoked(Credential credential, LocalDate day) {
        credential.revoke("facts", day, OFFICER, noonOf(day));
        return credential;
    }

    private static Credential happened(Credential credential, CredentialEvent.Kind kind, LocalDate day) {
        eventsOf(credential).add(new CredentialEvent(credential, kind, "facts", day, OFFICER, noonOf(day)));
        return credential;
    }

    /** Suspending and lifting are read from the database already, but no page does them yet. */
    @SuppressWarnings("unchecked")
    private static List<CredentialEvent> eventsOf(Credential credential) {
        try {
            Field events = Credential.class.getDeclaredField("events");
            events.setAccessible(true);
            return (List<CredentialEvent>) events.get(credential);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Instant noonOf(LocalDate day) {
        return day.atTime(12, 0).atZone(ChinaTime.ZONE).toInstant();
    }
}
