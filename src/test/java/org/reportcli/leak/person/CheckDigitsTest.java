package org.reportcli.leak.person;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class CheckDigitsTest {
    @Test
    void luhnHoldsForItsPublishedExample() {
        assertThat(CheckDigits.luhn("79927398713")).isTrue();
        assertThat(CheckDigits.luhn("79927398710")).isFalse();
    }

    @Test
    void verhoeffHoldsForItsPublishedExample() {
        assertThat(CheckDigits.verhoeff("2363")).isTrue();
        assertThat(CheckDigits.verhoeff("2364")).isFalse();
    }

    @Test
    void travelDocumentsHaveTheCheckDigitsOfTheirStandard() {
        assertThat(CheckDigits.mrz("L898902C3")).isEqualTo(6);
        assertThat(CheckDigits.mrz("740812")).isEqualTo(2);
        assertThat(CheckDigits.mrz("ZE184226B<<<<<")).isEqualTo(1);
    }

    @Test
    void monotonousNumbersWereGivenToNobody() {
        assertThat(CheckDigits.isMonotonous("0000000")).isTrue();
        assertThat(CheckDigits.isMonotonous("1234567890")).isTrue();
        assertThat(CheckDigits.isMonotonous("3210987")).isTrue();
        assertThat(CheckDigits.isMonotonous("1234568")).isFalse();
    }

    @Property
    void oneWrongDigitNeverPasses(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long number,
            @ForAll @IntRange(max = 9) int place,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        String digits = String.format("%011d", number);
        char wrong = (char) ('0' + (digits.charAt(place) - '0' + change) % 10);
        String other = digits.substring(0, place) + wrong + digits.substring(place + 1);

        assertThat(CheckDigits.luhn(digits) && CheckDigits.luhn(other)).isFalse();
        assertThat(CheckDigits.verhoeff(digits) && CheckDigits.verhoeff(other)).isFalse();
        assertThat(CheckDigits.mod11and10(digits) && CheckDigits.mod11and10(other))
                .isFalse();
    }
}
