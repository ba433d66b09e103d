package org.huifang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class HuifangApplication {

    public static void main(String[] args) {
        SpringApplication.run(HuifangApplication.class, args);
    }
}
