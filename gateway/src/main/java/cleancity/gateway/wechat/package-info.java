/** Sign-in through WeChat, and what its JS-SDK needs. */
@NullMarked
package cleancity.gateway.wechat;

import org.jspecify.annotations.NullMarked;
