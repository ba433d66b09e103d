package org.huifang.vault.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.huifang.vault.InvalidKeyset;
import org.huifang.vault.Keyset;
import org.huifang.vault.KeysetFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What an administrator does with keys in a terminal. Shows ids, never keys. Whatever is wrong: one sentence and exit code 2. */
@Command(name = "scripts/vault", description = "Keys that personal data is sealed with. 个人资料加密密钥")
public class VaultCommand {

    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "shows this 帮助")
    private boolean help;

    public static void main(String... arguments) {
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** Returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var command = new CommandLine(new VaultCommand())
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler((wrong, all) -> refuse(err, wrong.getMessage()))
                .setExecutionExceptionHandler((failure, line, parsed) -> refused(err, failure));
        if (arguments.length == 0) {
            command.usage(err);
            return REFUSED;
        }
        return command.execute(arguments);
    }

    @Command(name = "new", description = "Makes keys in a file of their own. 生成密钥文件")
    void make(@Parameters(paramLabel = "FILE") Path file) {
        if (Files.exists(file)) {
            throw new IllegalArgumentException("The file %s is there already and is left as it is.".formatted(file));
        }
        KeysetFile.write(file, Keyset.generate());
        show(file);
    }

    @Command(name = "show", description = "Shows the ids of the keys, and which one seals. 显示密钥编号")
    void show(@Parameters(paramLabel = "FILE") Path file) {
        var keys = KeysetFile.read(file);
        for (var id : keys.ids()) {
            spec.commandLine()
                    .getOut()
                    .println(
                            id == keys.primary()
                                    ? "%d  加密并解密 seals and opens".formatted(id)
                                    : "%d  仅解密 opens".formatted(id));
        }
    }

    @Command(name = "add", description = "Adds a key that opens and does not seal yet. 增加密钥")
    void add(@Parameters(paramLabel = "FILE") Path file) {
        change(file, Keyset::withNewKey);
    }

    @Command(name = "promote", description = "Has a key seal from the next start on. 启用密钥")
    void promote(@Parameters(paramLabel = "FILE") Path file, @Parameters(paramLabel = "ID") long id) {
        change(file, keys -> keys.withPrimary(id));
    }

    @Command(name = "retire", description = "Removes a key that nothing is sealed with any more. 移除密钥")
    void retire(@Parameters(paramLabel = "FILE") Path file, @Parameters(paramLabel = "ID") long id) {
        change(file, keys -> keys.without(id));
    }

    private void change(Path file, UnaryOperator<Keyset> change) {
        KeysetFile.write(file, change.apply(KeysetFile.read(file)));
        show(file);
    }

    private static int refused(PrintWriter err, Exception failure) throws Exception {
        if (failure instanceof InvalidKeyset || failure instanceof IllegalArgumentException) {
            return refuse(err, failure.getMessage());
        }
        throw failure;
    }

    private static int refuse(PrintWriter err, String sentence) {
        err.println(sentence.lines().findFirst().orElse(""));
        return REFUSED;
    }
}
