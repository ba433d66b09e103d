package org.huifang.vault.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.huifang.terminal.TerminalCommand;
import org.huifang.vault.InvalidKeyset;
import org.huifang.vault.Keyset;
import org.huifang.vault.KeysetFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an administrator does with keys in a terminal. Shows ids, never keys. Whatever is wrong: one sentence and exit code 2. */
@Command(name = "scripts/vault", description = "Keys that personal data is sealed with. 个人资料加密密钥")
public class VaultCommand extends TerminalCommand {

    @Spec
    private CommandSpec spec;

    VaultCommand() {
        super(InvalidKeyset.class, IllegalArgumentException.class);
    }

    public static void main(String... arguments) {
        new VaultCommand().start(arguments);
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
}
