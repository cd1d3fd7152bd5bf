package org.xinhuo.certificate.paper.seal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A time-stamping authority on this machine, which answers as RFC 3161 says, or wrongly in one way. */
public final class TimeStamper implements AutoCloseable {

    /** How it answers. */
    public enum Mood {
        GOOD,
        BROKEN,
        SLOW,
        SLOW_IN_THE_MIDDLE,
        ENDLESS,
        NO_STAMP_AT_ALL,
        REFUSING,
        OTHER_NONCE,
        OTHER_HASH,
        EXPIRED,
        LONG_CHAIN,
        LONG_WINDED
    }

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final Instant BEGIN = Instant.parse("2012-01-01T00:00:00Z");

    /** As no name is. */
    private static final String LONG = "长".repeat(4000);

    private final Authority authority;
    private final KeyPair keys = Authority.pair("P-256");
    private final AtomicLong serial = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final HttpServer server;
    private volatile Mood mood = Mood.GOOD;

    public TimeStamper(Authority authority) throws IOException {
        this.authority = authority;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work);
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/stamp", this::answer);
        server.start();
    }

    public TimeStamper in(Mood other) {
        mood = other;
        return this;
    }

    public URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/stamp");
    }

    public int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            byte[] question = exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/timestamp-reply");
            switch (mood) {
                case BROKEN -> exchange.sendResponseHeaders(503, -1);
                case SLOW -> pause();
                case SLOW_IN_THE_MIDDLE -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write(new byte[10]);
                    exchange.getResponseBody().flush();
                    pause();
                }
                case ENDLESS -> {
                    exchange.sendResponseHeaders(200, 0);
                    for (int i = 0; i < 1000; i++) {
                        exchange.getResponseBody().write(new byte[64 * 1024]);
                    }
                }
                case NO_STAMP_AT_ALL -> send(exchange, "<html>Welcome</html>".getBytes());
                default -> send(exchange, stamp(question));
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause() throws InterruptedException {
        Thread.sleep(Duration.ofSeconds(30).toMillis());
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private byte[] stamp(byte[] question) throws Exception {
        TimeStampRequest asked = new TimeStampRequest(question);
        TimeStampRequestGenerator other = new TimeStampRequestGenerator();
        other.setCertReq(true);
        TimeStampRequest request =
                switch (mood) {
                    case OTHER_NONCE ->
                        other.generate(TSPAlgorithms.SHA256, asked.getMessageImprintDigest(), BigInteger.TEN);
                    case OTHER_HASH -> other.generate(TSPAlgorithms.SHA256, new byte[32], asked.getNonce());
                    default -> asked;
                };
        TimeStampResponseGenerator answer = new TimeStampResponseGenerator(generator(), TSPAlgorithms.ALLOWED);
        Date now = new Date();
        if (mood == Mood.REFUSING) {
            return answer.generateFailResponse(2, PKIFailureInfo.badRequest, "no")
                    .getEncoded();
        }
        return answer.generate(request, BigInteger.valueOf(serial.incrementAndGet()), now)
                .getEncoded();
    }

    private TimeStampTokenGenerator generator() throws Exception {
        X509Certificate own =
                switch (mood) {
                    case EXPIRED ->
                        authority.forTime("时间", keys.getPublic(), BEGIN, Instant.parse("2020-01-01T00:00:00Z"));
                    case LONG_WINDED ->
                        authority.forTime(LONG, keys.getPublic(), BEGIN, Instant.parse("2050-01-01T00:00:00Z"));
                    default -> authority.forTime("时间", keys.getPublic(), BEGIN, Instant.parse("2050-01-01T00:00:00Z"));
                };
        var signer = new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), own);
        var digest = new BcDigestCalculatorProvider().get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256));
        var generator = new TimeStampTokenGenerator(signer, digest, POLICY);
        generator.addCertificates(new JcaCertStore(
                List.of(own, mood == Mood.LONG_CHAIN ? new Authority(LONG).root() : authority.root())));
        return generator;
    }
}
