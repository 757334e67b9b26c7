package cleancity.kernel.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds waits under a lock in the compiled code: on a virtual-thread verticle the thread that is to end the wait may want
 * the lock, and then nothing on that context goes on ever again. A lock is {@code synchronized} or a {@code Lock}; a wait
 * is {@code Future.await}, or a method of ours that comes to one.
 */
final class LockedWaits {
    private static final Set<String> WAITS = Set.of(
            "io/vertx/core/Future.await",
            "java/util/concurrent/CompletableFuture.join",
            "java/util/concurrent/CompletableFuture.get",
            "java/util/concurrent/Future.get",
            "java/util/concurrent/CountDownLatch.await",
            "java/lang/Thread.join",
            "java/lang/Thread.sleep");

    private final Map<String, List<Called>> methods = new HashMap<>();
    private final Map<String, Set<String>> kinds = new HashMap<>();

    /** @param target owner and name, with {@code /} in the package */
    private record Called(String target, boolean locked) {}

    private LockedWaits(JavaClasses classes) {
        for (var type : classes) {
            var name = type.getName().replace('.', '/');
            type.getAllRawSuperclasses().forEach(above -> kind(above, name));
            type.getAllRawInterfaces().forEach(above -> kind(above, name));
            read(type, name);
        }
    }

    /** Each as {@code where -> what waits}. */
    static List<String> in(JavaClasses classes) {
        return new LockedWaits(classes).found();
    }

    private void kind(JavaClass above, String name) {
        kinds.computeIfAbsent(above.getName().replace('.', '/'), any -> new HashSet<>())
                .add(name);
    }

    private void read(JavaClass type, String name) {
        try (var file = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            for (var method : ClassFile.of().parse(file.readAllBytes()).methods()) {
                methods.computeIfAbsent(name + '.' + method.methodName(), any -> new ArrayList<>())
                        .addAll(calls(method));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Called> calls(MethodModel method) {
        var calls = new ArrayList<Called>();
        int held = method.flags().has(AccessFlag.SYNCHRONIZED) ? 1 : 0;
        for (var element : method.code().map(code -> code.elementList()).orElse(List.of())) {
            if (element instanceof MonitorInstruction monitor) {
                held = Math.max(0, held + (monitor.opcode() == Opcode.MONITORENTER ? 1 : -1));
            } else if (element instanceof InvokeInstruction call) {
                var owner = call.owner().asInternalName();
                var name = call.name().stringValue();
                if (owner.startsWith("java/util/concurrent/locks/")) {
                    held = name.startsWith("lock") ? held + 1 : name.equals("unlock") ? Math.max(0, held - 1) : held;
                }
                calls.add(new Called(owner + '.' + name, held > 0));
            }
        }
        return calls;
    }

    private List<String> found() {
        var waiting = waiting();
        return methods.entrySet().stream()
                .flatMap(method -> method.getValue().stream()
                        .filter(call -> call.locked() && reaches(call.target(), waiting))
                        .map(call -> method.getKey() + " -> " + call.target()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Our methods that come to a wait, by whatever way. */
    private Set<String> waiting() {
        var waiting = new HashSet<>(WAITS);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (var method : methods.entrySet()) {
                if (!waiting.contains(method.getKey())
                        && method.getValue().stream().anyMatch(call -> reaches(call.target(), waiting))) {
                    grew |= waiting.add(method.getKey());
                }
            }
        }
        return waiting;
    }

    /** The method itself, or that of a kind of its class, as a call through an interface may come to any of them. */
    private boolean reaches(String target, Set<String> waiting) {
        int dot = target.lastIndexOf('.');
        var name = target.substring(dot);
        return waiting.contains(target)
                || !name.equals(".<init>")
                        && kinds.getOrDefault(target.substring(0, dot), Set.of()).stream()
                                .anyMatch(kind -> waiting.contains(kind + name));
    }
}
