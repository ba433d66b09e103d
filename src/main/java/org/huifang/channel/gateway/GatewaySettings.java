package org.huifang.channel.gateway;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where workers find the gateway; where they find the engine is the same for all of them.
 *
 * @param gateway base address of the gateway; a message goes to {@code <gateway>/sms}, {@code /push} or {@code /wechat}
 * @param gatewayToken bearer token for the gateway, or empty
 */
@ConfigurationProperties("huifang.worker")
public record GatewaySettings(
        @DefaultValue("http://localhost:${server.port:8080}/sandbox/gateway") String gateway,
        @DefaultValue("") String gatewayToken) {}
