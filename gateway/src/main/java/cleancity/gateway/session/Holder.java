package cleancity.gateway.session;

import cleancity.kernel.model.Actor;

/**
 * Whose a session is.
 *
 * @param epoch of the staff account when it signed in; 0 for residents
 */
record Holder(Actor.Kind kind, String person, int epoch) {}
