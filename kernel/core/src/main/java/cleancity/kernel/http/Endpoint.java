package cleancity.kernel.http;

/** The code behind one operation of the contract: a call in, an answer out; refusals are thrown. */
@FunctionalInterface
public interface Endpoint {
    Answer answer(Call call);
}
