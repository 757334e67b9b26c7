package cleancity.gateway.wechat;

import cleancity.kernel.config.Secret;
import java.net.URI;

/**
 * Where WeChat is and who we are there.
 *
 * @param authorize the page that asks the person, on open.weixin.qq.com; empty for the stand-in on our own address
 * @param api the server's address, e.g. https://api.weixin.qq.com
 */
public record WeChatSettings(String authorize, URI api, String appId, Secret appSecret) {}
