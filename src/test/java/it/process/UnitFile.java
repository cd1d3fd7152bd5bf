package it.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@code server-config/} tells systemd, carried out here: the very commands and settings that production runs with,
 * with the places of this machine put in.
 */
final class UnitFile {

    private UnitFile() {}

    /** The command of a unit file or drop-in, for a server in this folder that listens at this port. */
    static List<String> command(String file, Path folder, int port) {
        String start = lines(file).stream()
                .filter(line -> line.startsWith("ExecStart=/"))
                .collect(Collectors.joining());
        List<String> command = new ArrayList<>();
        for (String word : start.substring("ExecStart=".length()).trim().split("\\s+")) {
            command.add(word.equals("8080") ? String.valueOf(port) : here(word, folder));
        }
        // the tests start often and run for a short time
        command.addAll(1, List.of("-XX:TieredStopAtLevel=1"));
        return command;
    }

    private static String here(String word, Path folder) {
        return switch (word) {
            case "/usr/bin/java" -> ServerProcess.JAVA;
            case "/opt/xinhuo/payara-micro.jar" -> ServerProcess.JAR.toString();
            case "/opt/xinhuo/xinhuo.war" -> ServerProcess.WAR.toString();
            case "/var/cache/xinhuo/server" -> folder.resolve("server").toString();
            default -> word.replace("/opt/xinhuo/", ServerProcess.CONFIG + "/");
        };
    }

    /** The settings of {@code xinhuo.env}, with other values for those that are given here. */
    static Map<String, String> settings(Map<String, String> others) {
        Map<String, String> settings = new TreeMap<>();
        for (String line : lines("xinhuo.env")) {
            String[] pair = line.split("=", 2);
            settings.put(pair[0], others.getOrDefault(pair[0], pair[1]));
        }
        if (!settings.keySet().containsAll(others.keySet())) {
            throw new AssertionError("xinhuo.env has " + settings.keySet() + " but not all of " + others.keySet());
        }
        return settings;
    }

    private static List<String> lines(String file) {
        try {
            String text = Files.readString(ServerProcess.CONFIG.resolve(file)).replace("\\\n", " ");
            return Arrays.stream(text.split("\n"))
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
