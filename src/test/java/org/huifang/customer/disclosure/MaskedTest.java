package org.huifang.customer.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @ParameterizedTest
    @CsvSource({"13812345678,138****5678", "+86 138 1234 5678,138****5678", "12,***12", "'',***"})
    void ofAPhoneTheMiddleStaysHidden(String phone, String masked) {
        assertThat(Masked.phone(phone)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"王芳,王***", "欧阳晓彤,欧***", "𠀀某,𠀀***", "Wang Fang,W***", "'',''"})
    void ofANameTheFirstCharacterIsSeen(String name, String masked) {
        assertThat(Masked.name(name)).isEqualTo(masked);
    }

    @ParameterizedTest
    @CsvSource({"wang.fang@example.org,w***@example.org", "nobody,n***"})
    void ofAnAddressTheFirstCharacterAndTheDomain(String address, String masked) {
        assertThat(Masked.email(address)).isEqualTo(masked);
    }
}
