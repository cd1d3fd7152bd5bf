package it.inside;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinhuo.account.Person;
import org.xinhuo.account.Role;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.kept.CertificateFile;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.Credential;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.life.TransferService;
import org.xinhuo.round.MarksService;
import org.xinhuo.round.RoundStage;
import org.xinhuo.round.expert.ExpertService;

/** {@link Stage} for tests that stand outside: {@code POST /it-stage} with what to make, answered as lines of name=value. */
@WebServlet("/it-stage")
public class StageServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final int DAYS_OF_THREE_YEARS = 3 * 365;

    @Inject
    private transient Stage stage;

    @Inject
    private transient RoundStage rounds;

    @Inject
    private transient Panels panels;

    @Inject
    private transient MarksService marks;

    @Inject
    private transient Database database;

    @Inject
    private transient Clock clock;

    @Inject
    private transient ExpertService experts;

    @Inject
    private transient CertificateService certificates;

    @Inject
    private transient TransferService transfers;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, Object> made =
                make(request.getParameter("make"), request.getParameter("name"), request.getParameter("organisation"));
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter()
                .write(made.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("\n")));
    }

    private Map<String, Object> make(String what, String name, String organisation) {
        Map<String, Object> made = new LinkedHashMap<>();
        if (what.equals("ROUND_ONLINE")) {
            return online();
        }
        if (what.endsWith("AWAITS_STAMP")) {
            awaitsStamp(name, !what.startsWith("NO_LONGER_"));
            return Map.of("number", name);
        }
        if (what.equals("MOVED")) {
            move(name, organisation);
            return Map.of("number", name);
        }
        if (what.equals("SPOILT")) {
            spoil(name);
            return Map.of("number", name);
        }
        if (what.startsWith("ROUND_")) {
            RoundStage.Cast cast = round(what);
            return Map.of("code", cast.code(), "login", cast.opener().getLogin());
        }
        if (what.equals("PANEL") || what.equals("SCORED_PANEL")) {
            Panels.Seated seated = panels.seated();
            if (what.equals("SCORED_PANEL")) {
                panels.handInAll(seated);
            }
            made.put("code", seated.code());
            made.put("login", seated.officer().getLogin());
            for (Person judge : seated.judges()) {
                made.put("judge" + seated.judges().indexOf(judge), judge.getLogin());
                made.put("id" + seated.judges().indexOf(judge), judge.getId());
            }
            return made;
        }
        if (what.equals("TRAINER_ENDING")) {
            Person holder = stage.trainee(name, organisation);
            Person officer = stage.officer(organisation);
            made.put("login", holder.getLogin());
            made.put("person", holder.getId());
            paper(stage.trainer(holder, officer, DAYS_OF_THREE_YEARS - 20), officer, made);
            return made;
        }
        Person person =
                switch (what) {
                    case "LEARNED", "SITTING" -> stage.learned(name, organisation);
                    case "QUALIFIED", "WAITING", "CERTIFIED" -> stage.qualified(name, organisation);
                    case "EXPERT" -> expert(name, organisation);
                    default -> stage.person(name, organisation, Role.valueOf(what));
                };
        made.put("login", person.getLogin());
        made.put("person", person.getId());
        if (what.equals("SITTING")) {
            made.put("attempt", stage.sitting(person).getId());
        }
        if (List.of("WAITING", "CERTIFIED").contains(what)) {
            Application application = stage.applied(person);
            made.put("application", application.getId());
            if (what.equals("CERTIFIED")) {
                certify(application, organisation, made);
            }
        }
        return made;
    }

    /** A round with three candidates whose exam can be begun since a minute, and for two hours. */
    private Map<String, Object> online() {
        RoundStage.Cast cast = rounds.inExam(3);
        Instant opens = clock.instant().minus(Duration.ofMinutes(1));
        stage.at(
                opens,
                () -> stage.as(cast.opener(), () -> {
                    marks.hold(cast.code(), opens, opens.plus(Duration.ofHours(2)));
                    return null;
                }));
        Map<String, Object> made = new LinkedHashMap<>();
        made.put("code", cast.code());
        made.put("login", cast.opener().getLogin());
        int place = 1;
        for (Person one : rounds.candidates(cast.code())) {
            made.put("candidate" + place++, one.getLogin());
        }
        return made;
    }

    /** Somebody in the expert pool who judges trainers, and is not free towards 3418. */
    private Person expert(String name, String organisation) {
        Person person = stage.person(name, organisation, Role.ASSESSOR);
        return stage.as(stage.officer(organisation), () -> {
            experts.list(person.getId(), Set.of("trainer"), "防止性侵害", IssuingLevel.PROVINCE, "副教授");
            experts.declare(person.getId(), "3418", "曾在该单位工作");
            return person;
        });
    }

    private RoundStage.Cast round(String what) {
        return switch (what) {
            case "ROUND_IN_EXAM" -> rounds.inExam(3);
            case "ROUND_CUT" -> rounds.cut(3);
            case "ROUND_IN_PUBLICITY" -> rounds.inPublicity(3);
            default -> rounds.publicised(3);
        };
    }

    /** Another province looks after the credential of a certificate from now on. */
    private void move(String number, String to) {
        Credential credential = database.inTransaction(em -> em.createQuery(
                        "select c from Credential c join fetch c.person p join fetch p.organisation"
                                + " where c.id = :id",
                        Credential.class)
                .setParameter("id", certificate(em, number).getCredentialId())
                .getSingleResult());
        String from = credential.getPerson().getOrganisation().topCode();
        transfer(credential.getPerson(), () -> transfers.ask(credential.getId(), to));
        transfer(stage.officer(from), () -> transfers.release(credential.getId()));
        transfer(stage.officer(to), () -> transfers.recognise(credential.getId()));
    }

    private void transfer(Person by, Runnable step) {
        stage.as(by, () -> {
            step.run();
            return null;
        });
    }

    /** What is kept of its file is not what was issued any more. */
    private void spoil(String number) {
        database.inTransaction(em -> {
            CertificateFile file =
                    em.find(CertificateFile.class, certificate(em, number).getId());
            file.replace(new byte[] {1});
            return file;
        });
    }

    private static Certificate certificate(EntityManager em, String number) {
        return em.createQuery("select c from Certificate c where c.number = :number", Certificate.class)
                .setParameter("number", number)
                .getSingleResult();
    }

    /** As where a time-stamping authority is named: while it is away, and after it gave its stamp. */
    private void awaitsStamp(String number, boolean still) {
        database.inTransaction(em -> {
            Certificate certificate = certificate(em, number);
            if (still) {
                certificate.awaitStamp(clock.instant());
            } else {
                certificate.stamped(certificate.getSha256());
            }
            return certificate;
        });
    }

    private void certify(Application application, String organisation, Map<String, Object> made) {
        Person officer = stage.officer(application.issuer().getCode());
        paper(stage.awarded(application, officer), officer, made);
    }

    private void paper(Credential credential, Person officer, Map<String, Object> made) {
        Certificate certificate = stage.as(
                officer,
                () -> certificates.ofCredentials(List.of(credential.getId())).get(credential.getId()));
        made.put("credential", credential.getId());
        made.put("number", certificate.getNumber());
        made.put("token", certificate.getToken());
    }
}
