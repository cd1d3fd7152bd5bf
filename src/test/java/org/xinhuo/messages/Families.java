package org.xinhuo.messages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinhuo.account.Role;
import org.xinhuo.app.web.LoggedPage;
import org.xinhuo.certificate.Likeness;
import org.xinhuo.certificate.SealService;
import org.xinhuo.certificate.design.Wordings;
import org.xinhuo.certificate.life.Copy;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certificate.paper.seal.FoundSignature;
import org.xinhuo.certificate.paper.seal.TimeAuthority;
import org.xinhuo.certification.Application;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.IssuingLevel;
import org.xinhuo.certification.Measure;
import org.xinhuo.certification.Stage;
import org.xinhuo.certification.Status;
import org.xinhuo.certification.Transfer;
import org.xinhuo.certification.life.Evidence;
import org.xinhuo.certification.life.LifeService;
import org.xinhuo.course.Handout;
import org.xinhuo.course.Question;
import org.xinhuo.registry.RegistryQuery;
import org.xinhuo.registry.earlier.EarlierField;
import org.xinhuo.registry.earlier.Withdrawal;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.ScoringService;
import org.xinhuo.round.expert.ExpertQuery;
import org.xinhuo.round.flow.Attendance;
import org.xinhuo.round.flow.Duty;
import org.xinhuo.round.flow.Step;
import org.xinhuo.shared.Permission;

/** Keys that are put together while the program runs: the beginning stands in the source, the end is one of these. */
final class Families {

    private static final Pattern ACTION =
            Pattern.compile("String action\\(\\) \\{\\s*return \"([a-z_]+)\"|new \\w+Event\\(\\s*\"([a-z_]+)\"");

    private static final Set<String> REQUIREMENTS =
            Set.of("course", "test", "credential", "to_come", "confirmed", "any");

    private static final Pattern ALLOWED = Pattern.compile("@Allowed\\([^)]*\\)\\s+public [^=;(]*?(\\w+)\\(");

    private Families() {}

    static Map<String, Set<String>> all() {
        Map<String, Set<String>> families = new TreeMap<>();
        families.put("word.status.", and(names(Status.values()), "REPLACED"));
        families.put("word.state.", names(Application.State.values()));
        families.put("word.kind.", names(Question.Kind.values()));
        families.put("word.mode.", Set.of("online", "classroom", "practice"));
        families.put("word.handout.", names(Handout.Kind.values()));
        families.put("word.role.", names(Role.values()));
        families.put("word.validity.", names(RegistryQuery.Validity.values()));
        families.put("word.event.", names(CredentialEvent.Kind.values()));
        families.put("word.reason.", reasons());
        families.put("measure.title.", measures());
        families.put("measure.words.", measures());
        families.put("measure.do.", measures());
        families.put("word.evidence.", names(Evidence.Kind.values()));
        families.put("credential_renewal.add.", names(Evidence.Kind.values()));
        families.put("credential_renewal.place.", names(Evidence.Kind.values()));
        families.put("word.transfer.", names(Transfer.State.values()));
        families.put("word.matter.", names(LifeService.Matter.Kind.values()));
        families.put("matters.turn.", Set.of("COLLEAGUE", "OFFICE"));
        families.put("word.action.", actions());
        families.put("word.deed.", deedsOfServices());
        families.put("word.permission.", names(Permission.values()));
        families.put("word.fact.", LoggedPage.FACTS);
        families.put("word.place.", Set.copyOf(Wordings.PLACES));
        families.put("word.thing.", LoggedPage.KINDS);
        families.put("word.passed.", Set.of("true", "false"));
        families.put("verify.verdict.", and(names(Status.values()), "REPLACED"));
        families.put("verify.sentence.", and(names(Status.values()), "REPLACED"));
        families.put("verify.means.", and(names(Status.values()), "REPLACED"));
        families.put("credential.paper.not.", Set.of("EXPIRED", "RENEWED", "SUSPENDED", "REVOKED"));
        families.put("withheld.next.", Set.of("EXPIRED", "RENEWED", "SUSPENDED", "REVOKED", "REPLACED"));
        families.put("verify.file.", and(names(Likeness.Kind.values()), "UNKNOWN"));
        families.put("verify.signature.", and(names(FoundSignature.State.values()), "FOREIGN"));
        families.put("verify.earlier.verdict.", Set.of("VALID", "ENDING_SOON", "EXPIRED", "REVOKED"));
        families.put("word.earlier_field.", names(EarlierField.values()));
        families.put("word.earlier_help.", names(EarlierField.values()));
        families.put("word.earlier_sample.", earlierSamples());
        families.put("word.earlier_state.", Set.of("DRAFT", "RETURNED", "WAITING", "RECORDED"));
        families.put("candidates.empty.", names(Application.State.values()));
        families.put("test.", Set.of("true", "false"));
        families.put("requirement.next.", REQUIREMENTS);
        families.put("requirement.step.", REQUIREMENTS);
        families.put("word.level.", names(IssuingLevel.values()));
        families.put("word.stage.", names(Stage.values()));
        families.put("word.round_stage.", names(org.xinhuo.round.flow.Stage.values()));
        families.put(
                "word.parameter.",
                Set.of(
                        "hours",
                        "round.pass",
                        "round.exam.pass",
                        "round.panel.least",
                        "round.publicity.days",
                        "renewal.hours",
                        "renewal.sessions"));
        families.put("word.round.", names(org.xinhuo.round.flow.Stage.values()));
        families.put("word.step.", names(Step.State.values()));
        families.put("word.duty.", names(Duty.values()));
        families.put("word.attendance.", names(Attendance.State.values()));
        families.put("word.key_place.", names(SealService.Place.values()));
        families.put("word.no_stamp.", names(TimeAuthority.Why.values()));
        families.put("word.expert.", names(ExpertQuery.State.values()));
        families.put("word.candidacy.", names(Candidacy.State.values()));
        families.put("round.page.", stagesWithPages());
        families.put("word.scored.", names(ScoringService.State.values()));
        families.put("done.", deeds());
        return families;
    }

    private static Set<String> and(Set<String> ends, String one) {
        Set<String> all = new TreeSet<>(ends);
        all.add(one);
        return all;
    }

    /** A scheme is shown by one of the office. */
    private static Set<String> earlierSamples() {
        Set<String> samples = names(EarlierField.values());
        samples.remove(EarlierField.SCHEME.name());
        return samples;
    }

    private static Set<String> stagesWithPages() {
        Set<String> stages = names(org.xinhuo.round.flow.Stage.values());
        stages.removeAll(Set.of("NOTICE", "ARCHIVE"));
        return stages;
    }

    /** Kinds of events that officers decide about a credential. */
    private static Set<String> measures() {
        return names(Arrays.stream(CredentialEvent.Kind.values())
                .filter(kind -> !Measure.reasons(kind).isEmpty())
                .toArray(Enum[]::new));
    }

    private static Set<String> reasons() {
        return Stream.of(
                        Arrays.stream(CredentialEvent.Kind.values()).flatMap(kind -> Measure.reasons(kind).stream()),
                        Correction.REASONS.stream(),
                        Copy.REASONS.stream(),
                        Withdrawal.REASONS.stream())
                .flatMap(reasons -> reasons)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>[] constants) {
        return new TreeSet<>(Arrays.stream(constants).map(Enum::name).toList());
    }

    /** What the events of the program are called in the log. */
    static Set<String> actions() {
        Set<String> actions = new TreeSet<>();
        names(CredentialEvent.Kind.values())
                .forEach(kind -> actions.add("credential_" + kind.toLowerCase(Locale.ROOT)));
        for (Source source : Source.java()) {
            Matcher action = ACTION.matcher(source.text());
            while (action.find()) {
                actions.add(action.group(1) != null ? action.group(1) : action.group(2));
            }
        }
        return actions;
    }

    /** What may be refused, and then stands in the log: the methods of services that ask for a permission. */
    private static Set<String> deedsOfServices() {
        Set<String> deeds = new TreeSet<>();
        for (Source source : Source.java()) {
            String service = source.file().getFileName().toString().replace(".java", "");
            ALLOWED.matcher(source.text()).results().forEach(method -> deeds.add(service + "." + method.group(1)));
        }
        return deeds;
    }

    /** What a page says was done on the page before: {@code ?done=applied}, or the word alone where it is put together. */
    private static Set<String> deeds() {
        Set<String> deeds = new TreeSet<>();
        for (Source source : Source.java()) {
            Matcher deed = Pattern.compile("done=([a-z_]+)|(?:decide|done)\\((?:.*, )?\"([a-z_]+)\"")
                    .matcher(source.text());
            while (deed.find()) {
                deeds.add(deed.group(1) != null ? deed.group(1) : deed.group(2));
            }
        }
        return deeds;
    }

    /** The beginnings of keys that stand in the source: {@code words.constant('status'} and {@code 'verify.means.'.concat}. */
    static Set<String> begunInTheSource() {
        Set<String> begun = new TreeSet<>();
        List<Source> sources =
                Stream.concat(Source.java().stream(), Source.pages().stream()).toList();
        for (Source source : sources) {
            source.quoted().forEach(one -> {
                if (source.before(one).endsWith("words.constant(")) {
                    begun.add("word." + one.words() + ".");
                } else if (one.words().matches("[a-z_]+\\.([a-z_]+\\.)*")
                        && (source.after(one).startsWith(".concat")
                                || source.after(one).startsWith("+"))
                        && !one.words().equals("word.")) {
                    begun.add(one.words());
                }
            });
        }
        return begun;
    }
}
