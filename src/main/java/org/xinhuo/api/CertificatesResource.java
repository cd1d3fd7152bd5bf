package org.xinhuo.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.xinhuo.account.ClientAddress;
import org.xinhuo.certificate.Certificate;
import org.xinhuo.certificate.CertificateService;
import org.xinhuo.certificate.life.Correction;
import org.xinhuo.certification.CredentialEvent;
import org.xinhuo.certification.Status;
import org.xinhuo.organisation.Organisation;
import org.xinhuo.registry.LookUps;
import org.xinhuo.registry.Verification;
import org.xinhuo.registry.VerificationService;
import org.xinhuo.shared.Bilingual;
import org.xinhuo.shared.NotFound;
import org.xinhuo.shared.Words;

/** 核验 for other programs: what the verification page says, without signing in, and as often as the page may be asked. */
@Path("certificates")
@RequestScoped
@Produces("application/json;charset=UTF-8")
public class CertificatesResource {

    /** Nobody sends more than this for a number. */
    private static final int LONGEST = 60;

    /** Seconds after which somebody who came too often may come again. */
    private static final int PAUSE = 60;

    @Inject
    private VerificationService verifications;

    @Inject
    private CertificateService certificates;

    @Inject
    private LookUps lookUps;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Words words;

    /** By the end of the address in the QR code. */
    @GET
    @Path("{token}")
    public Response byToken(@PathParam("token") String token, @QueryParam("nameHash") String nameHash) {
        return answer(nameHash, () -> verifications.byToken(token));
    }

    /**
     * By the number, typed in any way: 422 where it cannot be a number, 404 where none has it.
     *
     * @param nameHash SHA-256 in hexadecimal digits of the whole name and right behind it the number as it is printed; so
     *     the name itself is not sent and stands in no log
     */
    @GET
    public Response byNumber(@QueryParam("number") String number, @QueryParam("nameHash") String nameHash) {
        String typed = number == null ? "" : number.strip();
        return answer(nameHash, () -> verifications.byNumber(typed.substring(0, Math.min(LONGEST, typed.length()))));
    }

    private Response answer(String nameHash, Supplier<Optional<Verification>> look) {
        if (!lookUps.allows(ClientAddress.of(request))) {
            return Response.fromResponse(Problems.problem(429, words.of("verify.slow.words")))
                    .header("Retry-After", PAUSE)
                    .build();
        }
        Verification found = look.get().orElseThrow(() -> new NotFound("certificate", ""));
        return Response.ok(json(found, nameHash).toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private JsonObject json(Verification found, String nameHash) {
        JsonObjectBuilder says = Json.createObjectBuilder()
                .add("number", found.certificate().getNumber())
                .add("state", found.state().toLowerCase(Locale.ROOT))
                .add("inForce", found.isInForce());
        why(found, says);
        says.add("holder", found.holder().masked());
        if (nameHash != null) {
            says.add("nameMatches", found.isHolderByHash(nameHash));
        }
        Organisation issuer = found.credential().getIssuer();
        says.add(
                        "scheme",
                        both(found.scheme().name()).add("code", found.scheme().code()))
                .add(
                        "issuer",
                        Json.createObjectBuilder().add("zh", issuer.getName()).add("en", issuer.getNameEn()))
                .add("validFrom", found.credential().getValidFrom().toString())
                .add("validUntil", found.credential().getValidUntil().toString())
                .add("hours", found.hours())
                .add("sample", found.credential().getPerson().isSample())
                .add("sha256", found.certificate().getSha256())
                .add("verification", address(found.certificate()))
                .add("day", found.day().toString());
        found.correction().ifPresent(one -> says.add("replacedBy", paper(one.getReplacement())));
        found.following().ifPresent(one -> says.add("followedBy", paper(one.certificate())));
        return says.build();
    }

    /** Since when and why, in the public words, where it is suspended, revoked or replaced. */
    private void why(Verification found, JsonObjectBuilder says) {
        if (found.correction().isPresent()) {
            Correction correction = found.correction().get();
            because(correction.decidedOn(), correction.getReason(), says);
        } else if (found.status() == Status.SUSPENDED || found.status() == Status.REVOKED) {
            CredentialEvent last = found.lastMeasure();
            because(last.getHappenedOn(), last.getReason(), says);
        }
    }

    private void because(LocalDate since, String reason, JsonObjectBuilder says) {
        says.add("since", since.toString()).add("reason", reason).add("reasonWords", words.constant("reason", reason));
    }

    private JsonObjectBuilder paper(Certificate certificate) {
        return Json.createObjectBuilder()
                .add("number", certificate.getNumber())
                .add("verification", address(certificate));
    }

    private String address(Certificate certificate) {
        return certificates.address(certificate).toString();
    }

    private static JsonObjectBuilder both(Bilingual text) {
        return Json.createObjectBuilder().add("zh", text.zh()).add("en", text.en());
    }
}
