package org.xinhuo.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.xinhuo.account.Caller;
import org.xinhuo.account.PeopleService;
import org.xinhuo.account.Person;
import org.xinhuo.account.SignedIn;
import org.xinhuo.shared.ChinaTime;

/** Does something as one of the sample people, now or some days ago. */
@ApplicationScoped
class SampleHands {

    @Inject
    private PeopleService people;

    @Inject
    private Caller caller;

    @Inject
    private ChinaTime time;

    @Inject
    private Clock clock;

    void as(Person person, Runnable work) {
        caller.is(new SignedIn(person.getId(), person.getLogin(), person.getName(), true, people.grantsOf(person)));
        work.run();
        caller.leaves();
    }

    void daysAgo(int days, Person person, Runnable work) {
        time.at(clock.instant().minus(Duration.ofDays(days)), () -> as(person, work));
    }
}
