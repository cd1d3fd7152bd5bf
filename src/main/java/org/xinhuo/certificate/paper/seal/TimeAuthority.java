package org.xinhuo.certificate.paper.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;

/**
 * A time-stamping authority, asked over HTTP (RFC 3161). It is told a hash and nothing else, and says when it was shown
 * it. Whether its own certificate is to be trusted is for those to say who read the file.
 */
public final class TimeAuthority {

    /** No answer is longer, in bytes: it holds a token and the certificates of the authority. */
    private static final int MOST = 64 * 1024;

    private static final int NONCE_BITS = 64;

    private final URI address;
    private final Duration patience;
    private final HttpClient http;
    private final SecureRandom random = new SecureRandom();

    /** @param patience how long one answer may take, from the first step to the last byte */
    public TimeAuthority(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience)
                .build();
    }

    public URI address() {
        return address;
    }

    /** There is no time stamp, and this is why. */
    public static final class NoStamp extends Exception {

        private static final long serialVersionUID = 1L;

        private final Why why;

        NoStamp(Why why, Throwable cause) {
            super(why + (cause == null ? "" : ": " + cause.getMessage()), cause);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /** Why there is no time stamp. */
    public enum Why {
        /** Nobody answered, or not in time, or not as such an authority does. */
        AWAY,
        /** The authority said no. */
        REFUSED,
        /** The answer is not to what was asked, or its signature is not what it should be. */
        WRONG,
        /** The token is longer than the room that the file has for it. */
        TOO_LONG
    }

    /** A token that says when these bytes were there at the latest. */
    TimeToken stamp(byte[] what) throws NoStamp {
        TimeStampRequestGenerator asking = new TimeStampRequestGenerator();
        asking.setCertReq(true);
        TimeStampRequest request = asking.generate(
                TSPAlgorithms.SHA256, SealField.sha256().digest(what), new BigInteger(NONCE_BITS, random));
        byte[] answer = answer(request);
        try {
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getStatus() != PKIStatus.GRANTED && response.getStatus() != PKIStatus.GRANTED_WITH_MODS) {
                throw new NoStamp(Why.REFUSED, null);
            }
            return TimeToken.verified(response.getTimeStampToken());
        } catch (IOException | TSPException | OperatorCreationException | RuntimeException e) {
            throw new NoStamp(Why.WRONG, e);
        }
    }

    private byte[] answer(TimeStampRequest request) throws NoStamp {
        CompletableFuture<HttpResponse<Void>> sent = null;
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            HttpRequest post = HttpRequest.newBuilder(address)
                    .header("Content-Type", "application/timestamp-query")
                    .timeout(patience)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                    .build();
            sent = http.sendAsync(
                    post, HttpResponse.BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(b -> take(b, body))));
            int status = sent.get(patience.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new NoStamp(Why.AWAY, new IOException("HTTP " + status));
            }
            return body.toByteArray();
        } catch (IOException | TimeoutException | ExecutionException e) {
            throw new NoStamp(Why.AWAY, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NoStamp(Why.AWAY, e);
        } finally {
            if (sent != null) {
                sent.cancel(true);
            }
        }
    }

    private static void take(byte[] part, ByteArrayOutputStream body) {
        if (body.size() + part.length > MOST) {
            throw new IllegalStateException("the answer is longer than " + MOST + " bytes");
        }
        body.writeBytes(part);
    }
}
