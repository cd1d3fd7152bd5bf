package org.xinhuo.shared.content;

import java.io.Serializable;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file that people write. Reading it never throws: what is wrong is gathered with its line, and reading goes on
 * to find the rest.
 */
public final class YamlFile {

    private final String name;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Optional<YamlItem> root;

    /** @param name the file as its author knows it */
    public YamlFile(String name, String text) {
        this.name = name;
        this.root = parse(text);
    }

    private Optional<YamlItem> parse(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        try {
            Node node = new Yaml(options).compose(new StringReader(text));
            if (node instanceof MappingNode mapping) {
                return Optional.of(new YamlItem(this, mapping));
            }
            mistake(1, "content.not_a_mapping");
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark();
            mistake(mark == null ? 1 : mark.getLine() + 1, "content.yaml", String.valueOf(e.getProblem()));
        }
        return Optional.empty();
    }

    /** The top of the file; empty where it is not YAML at all, which is then a mistake already. */
    public Optional<YamlItem> root() {
        return root;
    }

    public void mistake(int line, String key, Serializable... arguments) {
        mistakes.add(new Mistake(name, line, key, List.of(arguments)));
    }

    /** What is wrong, in the order of lines. */
    public List<Mistake> mistakes() {
        return mistakes.stream().sorted(Comparator.comparingInt(Mistake::line)).toList();
    }
}
