package org.huifang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What fits on a screen is read; a package of few types has one subject. */
class BudgetTest {

    private static final int LINES_OF_A_FILE = 250;
    private static final int LINES_OF_A_METHOD = 30;
    private static final int TYPES_OF_A_PACKAGE = 16;

    private static final Path SOURCES = Path.of("src/main/java");

    /** @param lines between its braces */
    private record Method(String file, String name, long lines) {}

    private static final List<CompilationUnitTree> UNITS = new ArrayList<>();
    private static SourcePositions positions;

    @BeforeAll
    static void readSources() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            task.parse().forEach(UNITS::add);
            positions = Trees.instance(task).getSourcePositions();
        }
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    @Test
    void filesStayWithinTheirBudget() throws IOException {
        assertThat(sources()).isNotEmpty().allSatisfy(file -> assertThat(Files.readAllLines(file))
                .as(file.toString())
                .hasSizeLessThanOrEqualTo(LINES_OF_A_FILE));
    }

    @Test
    void methodsStayWithinTheirBudget() {
        var methods = UNITS.stream().flatMap(unit -> methods(unit).stream()).toList();

        assertThat(methods).isNotEmpty();
        assertThat(methods.stream().filter(method -> method.lines() > LINES_OF_A_METHOD))
                .isEmpty();
    }

    @Test
    void packagesStayWithinTheirBudget() {
        var types = UNITS.stream()
                .collect(Collectors.groupingBy(
                        unit -> unit.getPackageName().toString(),
                        Collectors.summingInt(unit -> unit.getTypeDecls().size())));

        assertThat(types).isNotEmpty();
        assertThat(types.entrySet().stream().filter(one -> one.getValue() > TYPES_OF_A_PACKAGE))
                .isEmpty();
    }

    private static List<Method> methods(CompilationUnitTree unit) {
        var methods = new ArrayList<Method>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void none) {
                if (method.getBody() != null) {
                    var first = line(unit, positions.getStartPosition(unit, method.getBody()));
                    var last = line(unit, positions.getEndPosition(unit, method.getBody()));
                    var file = Path.of(unit.getSourceFile().getName()).getFileName();
                    methods.add(new Method(file.toString(), method.getName().toString(), last - first - 1));
                }
                return super.visitMethod(method, none);
            }
        }.scan(unit, null);
        return methods;
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
