package org.xinhuo.shared.content;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xinhuo.shared.Message;

/** Tells an author who builds the application what is wrong in a file: where, what to write, and how to go on meanwhile. */
public final class MistakesInFiles {

    private static final String MEANWHILE =
            """
            改好后再运行 mvn。想先启动看看：mvn -Dmaven.test.skip=true，文件有错的课程或方案不开放，错处列在 管理 → 课程与方案。
            Mend it, then run mvn again. To start as it is: mvn -Dmaven.test.skip=true; what has a mistake stays closed.""";

    private MistakesInFiles() {}

    /** @throws AssertionError with one line a mistake, and no stack: the mistake is not in the program */
    public static void mustBeNone(List<Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw told(mistakes.stream().map(MistakesInFiles::line).collect(Collectors.joining("\n")));
        }
    }

    /** The failure for something that is wrong, in words that name the file. */
    public static AssertionError told(String words) {
        AssertionError told = new AssertionError("\n" + words + "\n" + MEANWHILE);
        told.setStackTrace(new StackTraceElement[0]);
        return told;
    }

    /** A mistake as the log has it. */
    public static String line(Mistake mistake) {
        return mistake.file() + ":" + mistake.line() + " " + Message.of(mistake, Locale.SIMPLIFIED_CHINESE);
    }
}
