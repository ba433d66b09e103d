package org.huifang.channel.gateway;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where workers find the engine and the gateway.
 *
 * @param server base address of Huifang, without a trailing slash
 * @param user technical user of the workers
 * @param gateway base address of the gateway; a message goes to {@code <gateway>/sms} or {@code <gateway>/push}
 * @param gatewayToken bearer token for the gateway, or empty
 * @param timeout of each call
 * @param lock how long a fetched message is ours; longer than both calls together
 */
@ConfigurationProperties("huifang.worker")
public record GatewaySettings(
        @DefaultValue("http://localhost:${server.port:8080}") String server,
        @DefaultValue("worker") String user,
        String password,
        @DefaultValue("http://localhost:${server.port:8080}/sandbox/gateway") String gateway,
        @DefaultValue("") String gatewayToken,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("60s") Duration lock) {}
