/** Notices sent to a person's WeChat as well, as often as they have agreed to; nothing ever depends on them. */
@NullMarked
package cleancity.gateway.message;

import org.jspecify.annotations.NullMarked;
