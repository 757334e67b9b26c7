package cleancity.kernel.mongo;

import cleancity.kernel.watch.StoreWatch;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;

/**
 * A collection whose every operation is refused while the store is away, and let go when it goes away meanwhile. The
 * driver has no place to ask at each operation, and its interfaces have a hundred methods that differ between versions:
 * hence a proxy, which also guards those that come with the next one.
 */
final class Guarded implements InvocationHandler {
    private final Object driver;
    private final StoreWatch watch;
    private final WriteSignals writes;

    private Guarded(Object driver, StoreWatch watch, WriteSignals writes) {
        this.driver = driver;
        this.watch = watch;
        this.writes = writes;
    }

    @SuppressWarnings("unchecked") // a proxy is of the interface it is made for
    static <T> MongoCollection<T> by(StoreWatch watch, WriteSignals writes, MongoCollection<T> collection) {
        return (MongoCollection<T>) new Guarded(collection, watch, writes).as(MongoCollection.class);
    }

    /** @param look called after each write of this process to the collection; must not wait */
    static void whenWritten(MongoCollection<?> collection, Runnable look) {
        if (Proxy.getInvocationHandler(collection) instanceof Guarded guarded) {
            guarded.writes.whenWritten(collection.getNamespace().getCollectionName(), look);
        }
    }

    private Object as(Class<?> type) {
        return Proxy.newProxyInstance(Guarded.class.getClassLoader(), new Class<?>[] {type}, this);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("subscribe") && arguments != null && driver instanceof Publisher<?> source) {
            subscribe(source, arguments[0]);
            return null;
        }
        try {
            return guarded(method.invoke(driver, arguments), method.getReturnType());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object guarded(@Nullable Object result, Class<?> type) {
        boolean works = Publisher.class.isAssignableFrom(type) || MongoCollection.class.isAssignableFrom(type);
        return result != null && works ? new Guarded(result, watch, writes).as(type) : result;
    }

    @SuppressWarnings("unchecked") // whoever subscribes has been held to the publisher's type
    private <T> void subscribe(Publisher<T> source, Object subscriber) {
        new GuardedWait<T>((Subscriber<? super T>) subscriber, watch).subscribeTo(source);
    }
}
