package org.xinhuo.shared.content;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinhuo.shared.Bilingual;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A group of {@code key: value} lines in a {@link YamlFile}. Asking for a key that is missing or of the wrong kind notes
 * a mistake and answers with something harmless, so that one pass finds every mistake of the file.
 */
public final class YamlItem {

    private final YamlFile file;
    private final MappingNode node;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> keyLines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();

    YamlItem(YamlFile file, MappingNode node) {
        this.file = file;
        this.node = node;
        for (NodeTuple tuple : node.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    file.mistake(line(key), "content.key_twice", key.getValue());
                }
                keyLines.put(key.getValue(), line(key));
            }
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    public int line() {
        return line(node);
    }

    public int line(String key) {
        return keyLines.getOrDefault(key, line());
    }

    public boolean has(String key) {
        asked.add(key);
        return values.containsKey(key);
    }

    public void mistake(String key, String message, Serializable... arguments) {
        file.mistake(line(key), message, arguments);
    }

    private Optional<Node> value(String key, String example) {
        if (!has(key)) {
            file.mistake(line(), "content.missing", key, example);
        }
        return Optional.ofNullable(values.get(key));
    }

    /** A text that must be there. */
    public String text(String key, String example) {
        Optional<Node> value = value(key, example);
        if (value.isEmpty()) {
            return "";
        }
        if (value.get() instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        mistake(key, "content.not_a_text", key, example);
        return "";
    }

    /** A text that must be one of these. */
    public String oneOf(String key, String... choices) {
        String text = text(key, choices[0]);
        if (text.isEmpty() || List.of(choices).contains(text)) {
            return text.isEmpty() ? choices[0] : text;
        }
        mistake(key, "content.not_one_of", key, text, String.join(", ", choices));
        return choices[0];
    }

    /** A whole number that must be there and lie within these bounds. */
    public int number(String key, int least, int most) {
        String text = text(key, String.valueOf(least));
        if (text.isEmpty()) {
            return least;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the mistake
        }
        mistake(key, "content.not_a_number", key, text, least, most);
        return least;
    }

    /** {@code true} or {@code false} that must be there. */
    public boolean flag(String key) {
        return oneOf(key, "true", "false").equals("true");
    }

    /** {@code {zh: ..., en: ...}}. */
    public Bilingual bilingual(String key) {
        return item(key, "{zh: …, en: …}")
                .map(both -> {
                    Bilingual text = both.bilingual();
                    both.noOthers();
                    return text;
                })
                .orElse(new Bilingual("", ""));
    }

    /** {@code zh} and {@code en} of this group itself. */
    public Bilingual bilingual() {
        return new Bilingual(text("zh", "中文"), text("en", "English"));
    }

    public Optional<YamlItem> item(String key, String example) {
        Optional<Node> value = value(key, example);
        if (value.isPresent() && !(value.get() instanceof MappingNode)) {
            mistake(key, "content.not_a_group", key, example);
        }
        return value.filter(MappingNode.class::isInstance).map(found -> new YamlItem(file, (MappingNode) found));
    }

    /** A list of groups; empty where it is missing, which is then a mistake. */
    public List<YamlItem> items(String key, String example) {
        List<YamlItem> items = new ArrayList<>();
        for (Node element : elements(key, example)) {
            if (element instanceof MappingNode mapping) {
                items.add(new YamlItem(file, mapping));
            } else {
                file.mistake(line(element), "content.not_a_group", key, example);
            }
        }
        return items;
    }

    /** A list of texts; empty where it is missing, which is then a mistake. */
    public List<String> texts(String key, String example) {
        List<String> texts = new ArrayList<>();
        for (Node element : elements(key, example)) {
            if (element instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
                texts.add(scalar.getValue().strip());
            } else {
                file.mistake(line(element), "content.not_a_text", key, example);
            }
        }
        return texts;
    }

    private List<Node> elements(String key, String example) {
        Optional<Node> value = value(key, "[" + example + "]");
        if (value.isPresent() && !(value.get() instanceof SequenceNode)) {
            mistake(key, "content.not_a_list", key, example);
        }
        return value.filter(SequenceNode.class::isInstance)
                .map(found -> ((SequenceNode) found).getValue())
                .orElse(List.of());
    }

    /** Notes every key nobody asked for: nearly always a slip of the pen in one that matters. */
    public void noOthers() {
        values.keySet().stream()
                .filter(key -> !asked.contains(key))
                .forEach(key -> mistake(key, "content.unknown_key", key, String.join(", ", asked)));
    }
}
