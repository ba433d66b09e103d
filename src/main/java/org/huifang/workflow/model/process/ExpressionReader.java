package org.huifang.workflow.model.process;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.huifang.workflow.contract.OneOf;
import org.huifang.workflow.model.finding.Findings;

/**
 * Reads one expression. Allowed are variables, comparisons with words and numbers, and calls of published beans; the engine's
 * language can do far more, up to running any class, and nothing of that belongs into a model.
 */
final class ExpressionReader {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s+|(?<word>[A-Za-z_]\\w*)|(?<text>'[^']*'|\"[^\"]*\")|(?<number>\\d+(\\.\\d+)?)|(?<sign>==|!=|<=|>=|&&|\\|\\||[<>!(),.])");
    private static final Set<String> RESERVED =
            Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "le", "gt", "ge");
    private static final Set<String> GIVEN = Set.of("execution", "task");
    private static final Set<String> EQUALITY = Set.of("==", "!=", "eq", "ne");

    private final Map<String, Class<?>> beans;
    private final Map<String, Set<String>> variables;
    private final Findings findings;

    ExpressionReader(Map<String, Class<?>> beans, Map<String, Set<String>> variables, Findings findings) {
        this.beans = beans;
        this.variables = variables;
        this.findings = findings;
    }

    void read(String element, String expression) {
        var tokens = new ArrayList<String>();
        var token = TOKEN.matcher(expression);
        var end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (!token.group().isBlank()) {
                tokens.add(token.group());
            }
        }
        if (end < expression.length() || tokens.isEmpty()) {
            tooClever(element, expression);
        } else {
            new Reading(element, expression, tokens).run();
        }
    }

    private void tooClever(String element, String expression) {
        findings.add(
                element,
                "表达式“%s”不允许：只能比较变量，或调用已发布的对象".formatted(expression),
                "the expression '%s' is not allowed: only comparisons of variables and calls of published beans are"
                        .formatted(expression));
    }

    private final class Reading {

        private final String element;
        private final String expression;
        private final List<String> tokens;

        Reading(String element, String expression, List<String> tokens) {
            this.element = element;
            this.expression = expression;
            this.tokens = tokens;
        }

        void run() {
            var open = 0;
            for (var i = 0; i < tokens.size(); i++) {
                var token = tokens.get(i);
                open += token.equals("(") ? 1 : token.equals(")") ? -1 : 0;
                if (Character.isJavaIdentifierStart(token.charAt(0)) && !RESERVED.contains(token)) {
                    i += word(i, open > 0);
                }
            }
        }

        /** Returns how many further tokens belong to it. */
        private int word(int at, boolean inCall) {
            var name = tokens.get(at);
            if (next(at, 1).equals(".")) {
                return called(at, name);
            }
            if (next(at, 1).equals("(")) {
                tooClever(element, expression);
            } else if (!(inCall && GIVEN.contains(name))) {
                variable(at, name);
            }
            return 0;
        }

        private int called(int at, String name) {
            var method = next(at, 2);
            if (name.equals("execution")
                    && method.equals("processBusinessKey")
                    && !next(at, 3).matches("[.(]")) {
                return 2;
            }
            var bean = beans.get(name);
            if (bean == null) {
                findings.add(
                        element,
                        "没有已发布的对象“%s”；可用的有%s".formatted(name, beans.keySet()),
                        "there is no published bean '%s'; there are %s".formatted(name, beans.keySet()));
            } else if (!next(at, 3).equals("(") || hasFurtherCall(at + 3)) {
                tooClever(element, expression);
            } else {
                arguments(at + 3, name, bean, method);
            }
            return 2;
        }

        /** A call on the result of a call leads out of what is published. */
        private boolean hasFurtherCall(int open) {
            var close = tokens.subList(open, tokens.size()).indexOf(")");
            return close < 0 || next(open + close, 1).equals(".");
        }

        private void arguments(int open, String name, Class<?> bean, String called) {
            var method = method(bean, called);
            if (method.isEmpty()) {
                findings.add(
                        element,
                        "对象“%s”没有“%s”".formatted(name, called),
                        "the bean '%s' has no '%s'".formatted(name, called));
                return;
            }
            var position = 0;
            for (var i = open + 1; i < tokens.size() && !tokens.get(i).equals(")"); i++) {
                if (tokens.get(i).equals(",")) {
                    position++;
                } else if (isText(tokens.get(i)) && position < method.get().getParameterCount()) {
                    oneOf(method.get(), position, tokens.get(i));
                }
            }
        }

        private void oneOf(Method method, int position, String text) {
            var choice = method.getParameters()[position].getAnnotation(OneOf.class);
            if (choice != null) {
                var words = Arrays.stream(choice.value().getEnumConstants())
                        .map(Enum::name)
                        .toList();
                among(words, text);
            }
        }

        private void variable(int at, String name) {
            var words = variables.get(name);
            if (words == null) {
                findings.add(
                        element,
                        "未知的变量“%s”；可用的有%s".formatted(name, variables.keySet()),
                        "the variable '%s' is unknown; there are %s".formatted(name, variables.keySet()));
            } else if (!words.isEmpty() && EQUALITY.contains(next(at, 1)) && isText(next(at, 2))) {
                among(words, next(at, 2));
            }
        }

        private void among(Collection<String> words, String text) {
            var word = text.substring(1, text.length() - 1);
            if (!words.contains(word)) {
                var sorted = words.stream().sorted().toList();
                findings.add(
                        element,
                        "“%s”不是可用的值；可用的有%s".formatted(word, sorted),
                        "'%s' is no value it can have; there are %s".formatted(word, sorted));
            }
        }

        private String next(int at, int further) {
            return at + further < tokens.size() ? tokens.get(at + further) : "";
        }

        private boolean isText(String token) {
            return token.startsWith("'") || token.startsWith("\"");
        }
    }

    private static Optional<Method> method(Class<?> bean, String name) {
        return Arrays.stream(bean.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.getName().equals(name))
                .findFirst();
    }
}
