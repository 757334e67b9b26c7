package cleancity.stores;

import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A program that starts the stores on a folder, writes numbers to each and prints each number once it
 * is acknowledged, for ever. First it prints {@code children} and the process numbers of its children.
 */
final class WritesUntilKilled {
    static final String NAME = "until-killed";

    private WritesUntilKilled() {}

    private interface Write {
        void accept(int number) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedStores stores = EmbeddedStores.start(StoreSettings.in(Path.of(arguments[0])));
        StoreClients clients = new StoreClients(stores, NAME);
        System.out.println("children " + childNumbers());
        startWriting("mongo", clients::writeMongo);
        startWriting("redis", clients::writeRedis);
        startWriting("kafka", clients::writeKafka);
    }

    private static String childNumbers() {
        return ProcessHandle.current()
                .children()
                .map(child -> Long.toString(child.pid()))
                .collect(Collectors.joining(" "));
    }

    private static void startWriting(String store, Write write) {
        Thread.ofPlatform().name(store).start(() -> {
            try {
                for (int number = 0; true; number++) {
                    write.accept(number);
                    System.out.println(store + " " + number);
                }
            } catch (Exception stopped) {
                System.out.println(store + " failed " + stopped);
            }
        });
    }
}
