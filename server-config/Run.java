import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Runs the application to try it out: {@code java server-config/Run.java payara-micro.jar xinhuo.war}. Starts the server,
 * waits until the application answers, and says where and as whom to go in. If the application cannot be deployed the
 * reason is said last and the server ends: it does not stay up empty.
 */
public class Run {

    private static final List<String> reasons = new CopyOnWriteArrayList<>();
    private static final List<String> mistakes = new CopyOnWriteArrayList<>();

    public static void main(String[] args) throws Exception {
        String port = System.getenv().getOrDefault("XINHUO_PORT", "8080");
        if (!isFree(Integer.parseInt(port))) {
            System.err.println("\n端口 " + port + " 已被占用。请先停掉占用它的程序，或换一个端口：XINHUO_PORT=8081 mvn");
            System.err.println("Port " + port + " is in use. Stop what uses it, or choose another: XINHUO_PORT=8081 mvn\n");
            System.exit(1);
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                args[0],
                "--deploy",
                args[1],
                "--contextroot",
                "/",
                "--port",
                port,
                "--nohazelcast",
                "--prebootcommandfile",
                beside("single-node.asadmin"),
                "--logproperties",
                beside("logging.properties"),
                "--disablephonehome");
        builder.environment().putIfAbsent("XINHUO_SAMPLE_DATA", "true");
        builder.environment().putIfAbsent("XINHUO_PUBLIC_URL", "http://localhost:" + port);
        builder.redirectErrorStream(true);
        Process server = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server)));
        Thread log = new Thread(() -> follow(server));
        log.setDaemon(true);
        log.start();
        String home = "http://localhost:" + port + "/";
        if (!answers(home + "health/ready", server)) {
            fail(server);
        }
        say(home);
        sayMistakes();
        System.exit(server.waitFor());
    }

    /** A file beside this one. */
    private static String beside(String name) throws URISyntaxException {
        return Path.of(Run.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                .resolveSibling(name)
                .toString();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Passes the server's log on, and remembers what it gives as reasons. */
    private static void follow(Process server) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                if (line.startsWith("Caused by:") || line.contains("Error:") || line.contains("Exception:")) {
                    reasons.add(line);
                }
                if (line.contains("WARNING org.xinhuo.app.ContentReport: ")) {
                    mistakes.add(line.replaceFirst(".*ContentReport: ", ""));
                }
                if (line.contains("Payara Micro") && line.contains("ready in")) {
                    ready = true;
                }
            }
        } catch (IOException e) {
            // the server has ended
        }
    }

    private static volatile boolean ready;

    /** Whether the application answers; false as soon as the server is up without it, or gone. */
    private static boolean answers(String address, Process server) throws InterruptedException {
        int triesAfterReady = 0;
        while (server.isAlive() && triesAfterReady < 10) {
            try {
                HttpURLConnection connection =
                        (HttpURLConnection) URI.create(address).toURL().openConnection();
                connection.setConnectTimeout(2000);
                connection.setReadTimeout(10000);
                if (ready && connection.getResponseCode() == 200) {
                    return true;
                }
            } catch (IOException e) {
                // not up yet
            }
            if (ready) {
                triesAfterReady++;
            }
            Thread.sleep(500);
        }
        return false;
    }

    private static void fail(Process server) {
        end(server);
        System.err.println("\n没有启动成功，原因如下。 The application could not be started, because:\n");
        reasons.stream().distinct().limit(10).forEach(reason -> System.err.println("  " + reason.strip()));
        System.err.println();
        System.exit(1);
    }

    private static void end(Process server) {
        server.destroy();
        try {
            if (!server.waitFor(30, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What stays closed because its files have mistakes: last, where nobody overlooks it. */
    private static void sayMistakes() {
        if (!mistakes.isEmpty()) {
            System.out.println("  课程或方案的文件有 " + mistakes.size() + " 处要改，有错的不开放。 Mistakes in courses and schemes:\n");
            mistakes.forEach(mistake -> System.out.println("  " + mistake));
            System.out.println();
        }
    }

    private static void say(String home) {
        System.out.println(
                """

                薪火已启动 Xinhuo is running:  %s

                  样例账号 sample logins (密码 password: %s)
                    trainee     学员，滁州市                trainee in Chuzhou
                    ready       学员，已学完课程并通过测试  trainee, course and test done
                    officer     安徽省计生协工作人员        officer of Anhui
                    officer-2   安徽省计生协另一位，可复核  a second officer of Anhui, may approve
                    officer-3411 滁州市计生协，推荐人选     officer of Chuzhou, recommends
                    teacher-6-5 学员，可以在线参加笔试      trainee, may sit a round's exam online
                    assessor    评委，第三期正在评分        assessor, the third round is scored now
                    officer-gd  广东省计生协工作人员        officer of Guangdong
                    national    国家管理员                  national administrator
                    auditor     督导员（只读）              auditor, reads everything

                  数据在 data/ 里，停掉再启动还在。 Data stays in data/. Ctrl-C 停止 stops.
                """
                        .formatted(home, "Xinhuo-2026"));
    }
}
