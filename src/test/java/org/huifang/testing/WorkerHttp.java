package org.huifang.testing;

import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Calls as the workers make them. The client that Spring would choose here asks a failing server again by itself, a second later. */
public final class WorkerHttp {

    private WorkerHttp() {}

    public static RestClient to(String address) {
        return RestClient.builder()
                .requestFactory(new JdkClientHttpRequestFactory())
                .baseUrl(address)
                .build();
    }
}
