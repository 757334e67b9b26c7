package cleancity.campaign;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A store whose process dies before or after one of its calls. */
final class Stumbling {
    /** The end of a process, as far as its caller can tell. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private Stumbling() {}

    static <T> T before(Class<T> port, T store, String method) {
        return stumbling(port, store, method, true);
    }

    static <T> T after(Class<T> port, T store, String method) {
        return stumbling(port, store, method, false);
    }

    private static <T> T stumbling(Class<T> port, T store, String method, boolean before) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, call, arguments) -> {
            boolean here = call.getName().equals(method);
            if (here && before) {
                throw new Killed();
            }
            try {
                var result = call.invoke(store, arguments);
                if (here) {
                    throw new Killed();
                }
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
