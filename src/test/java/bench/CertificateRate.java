package bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.xinhuo.certificate.paper.plate.PrintedFile;

/** How many complete certificates one thread makes in a second: {@code mvn -Pjmh verify}, on a machine that is quiet. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class CertificateRate {

    /** With which keys the file and its credential are signed. */
    @Param({"p256", "rsa+p256", "rsa"})
    public String keys;

    private Certificates certificates;

    @Setup
    public void prepare() throws IOException {
        certificates = new Certificates(keys);
    }

    @Benchmark
    public PrintedFile certificate() {
        return certificates.next();
    }
}
