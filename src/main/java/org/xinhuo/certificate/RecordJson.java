package org.xinhuo.certificate;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xinhuo.assessment.Attempt;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.round.Candidacy;
import org.xinhuo.round.Judge;
import org.xinhuo.round.Round;
import org.xinhuo.round.expert.ExpertRecord;
import org.xinhuo.shared.Bilingual;

/**
 * A learning and certification record for other programs: plain names, those of schema.org where it has one, described
 * by {@code public/record-1.schema.json}. What there is not is left out. Something may be added to version 1; nothing
 * of it changes its meaning or goes.
 */
final class RecordJson {

    static final int VERSION = 1;

    private RecordJson() {}

    /** @param site under which address the application is reached */
    static JsonObject of(LearningRecord record, String site) {
        JsonObjectBuilder whole = Json.createObjectBuilder()
                .add("$schema", site + "/public/record-" + VERSION + ".schema.json")
                .add("format", "xinhuo-record")
                .add("version", VERSION)
                .add("dateCreated", record.madeAt().toString())
                .add(
                        "person",
                        Json.createObjectBuilder()
                                .add("name", record.person().getName())
                                .add("identifier", record.person().getLogin())
                                .add("memberOf", organisation(record.person().getOrganisation()))
                                .add("sample", record.person().isSample()))
                .add("credentials", list(record.credentials(), RecordJson::held))
                .add("applications", list(record.applications(), RecordJson::applied))
                .add("rounds", list(record.rounds(), RecordJson::stood))
                .add("courses", list(record.courses(), RecordJson::taken))
                .add("tests", list(record.tests(), RecordJson::test))
                .add("panels", list(record.panels(), RecordJson::judged));
        record.expert().ifPresent(expert -> whole.add("expert", expert(expert)));
        return whole.build();
    }

    private static JsonObjectBuilder expert(ExpertRecord expert) {
        JsonArrayBuilder fields = Json.createArrayBuilder();
        expert.getFields().forEach(fields::add);
        JsonArrayBuilder recusals = Json.createArrayBuilder();
        expert.getDeclared()
                .forEach((organisation, reason) -> recusals.add(Json.createObjectBuilder()
                        .add("organization", organisation)
                        .add("reason", reason)));
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("identifier", expert.number())
                .add("fields", fields)
                .add("rank", small(expert.getRank()))
                .add("recusals", recusals);
        expert.topics().ifPresent(topics -> object.add("topics", topics));
        expert.title().ifPresent(title -> object.add("title", title));
        expert.paused().ifPresent(reason -> object.add("pausedFor", reason));
        return object;
    }

    private static JsonObjectBuilder held(LearningRecord.Held held) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("credentialCategory", held.scheme().code())
                .add("name", text(held.scheme().name()))
                .add("recognizedBy", organisation(held.credential().getIssuer()))
                .add("dateCreated", held.credential().getAwardedAt().toString())
                .add("validFrom", held.credential().getValidFrom().toString())
                .add("validUntil", held.credential().getValidUntil().toString())
                .add("status", small(held.status()))
                .add("events", list(held.credential().getEvents(), RecordJson::event));
        held.certificate().ifPresent(paper -> object.add("identifier", paper.getNumber()));
        held.address().map(URI::toString).ifPresent(address -> object.add("url", address));
        return object;
    }

    private static JsonObjectBuilder event(CredentialEvent event) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("kind", small(event.getKind()))
                .add("date", event.getHappenedOn().toString());
        return with(object, "reason", event.getReason());
    }

    private static JsonObjectBuilder applied(LearningRecord.Applied applied) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("credentialCategory", applied.application().getScheme())
                .add("dateSubmitted", applied.application().getSubmittedAt().toString())
                .add("status", small(applied.application().state()));
        applied.scheme().ifPresent(scheme -> object.add("name", text(scheme.name())));
        with(object, "dateDecided", applied.application().getDecidedAt());
        return with(object, "reason", applied.application().getReason());
    }

    private static JsonObjectBuilder stood(LearningRecord.Stood stood) {
        Candidacy candidacy = stood.candidacy();
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("round", round(candidacy.getRound()))
                .add("identifier", candidacy.getNumber())
                .add("sentBy", organisation(candidacy.getSender()))
                .add("dateSubmitted", candidacy.getSentAt().toString())
                .add("status", small(candidacy.state()));
        with(object, "statement", candidacy.getStatement());
        with(object, "dateDecided", candidacy.getDecidedAt());
        return with(object, "reason", candidacy.getReason());
    }

    private static JsonObjectBuilder taken(LearningRecord.Taken one) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("courseCode", one.taken().course())
                .add("version", one.taken().edition())
                .add("startDate", one.taken().begunAt().toString())
                .add("lessons", list(one.taken().lessons(), lesson -> Json.createObjectBuilder()
                        .add("module", lesson.module())
                        .add("lesson", lesson.lesson())
                        .add("dateDone", lesson.doneAt().toString())));
        one.course().ifPresent(course -> object.add("name", text(course.title())));
        one.taken().completedAt().ifPresent(at -> object.add("endDate", at.toString()));
        return object;
    }

    private static JsonObjectBuilder test(Attempt attempt) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("courseCode", attempt.getCourse())
                .add("version", attempt.getEdition())
                .add("attempt", attempt.getNumber())
                .add("startDate", attempt.getStartedAt().toString());
        if (attempt.isClosed()) {
            object.add("endDate", attempt.getSubmittedAt().toString())
                    .add("score", attempt.getScore())
                    .add("passed", attempt.isPassed());
        }
        return object;
    }

    private static JsonObjectBuilder judged(Judge one) {
        JsonObjectBuilder object =
                Json.createObjectBuilder().add("round", round(one.getRound())).add("chair", one.isChair());
        one.released().ifPresent(reason -> object.add("releasedFor", reason));
        return object;
    }

    private static JsonObjectBuilder round(Round round) {
        return Json.createObjectBuilder()
                .add("identifier", round.getCode())
                .add("name", round.getTitle())
                .add("credentialCategory", round.getScheme())
                .add("organizer", organisation(round.getOrganisation()));
    }

    private static JsonObjectBuilder organisation(Organisation organisation) {
        return Json.createObjectBuilder()
                .add("identifier", organisation.getCode())
                .add("name", text(new Bilingual(organisation.getName(), organisation.getNameEn())));
    }

    private static JsonObjectBuilder text(Bilingual text) {
        return Json.createObjectBuilder().add("zh", text.zh()).add("en", text.en());
    }

    private static String small(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static JsonObjectBuilder with(JsonObjectBuilder object, String name, String words) {
        return words == null || words.isEmpty() ? object : object.add(name, words);
    }

    private static JsonObjectBuilder with(JsonObjectBuilder object, String name, Instant at) {
        return at == null ? object : object.add(name, at.toString());
    }

    private static <T> JsonArray list(List<T> things, Function<T, JsonObjectBuilder> form) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        things.forEach(one -> array.add(form.apply(one)));
        return array.build();
    }
}
