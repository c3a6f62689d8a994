package io.rendezvous.federation.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDiffTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type A { f: Int }        | type B { f: Int }            | BREAKING A is removed",
                "type A { f: Int }        | interface A { f: Int }       | BREAKING A becomes another kind of type",
                "type A { f: Int g: Int } | type A { f: Int }            | BREAKING A.g is removed",
                "type A { f: Int! }       | type A { f: Int }            | BREAKING A.f has the type Int instead of Int!",
                "type A { f: Int }        | type A { f: Int! }           | SAFE A.f has the type Int! instead of Int",
                "type A { f: [Int] }      | type A { f: [Int!]! }        | SAFE A.f has the type [Int!]! instead of [Int]",
                "type A { f: Int }        | type A { f: String }         | BREAKING A.f has the type String instead of Int",
                "type A { f: Int }        | type A { f: Int g: Int }     | SAFE A.g is added",
                "type A { f: Int }        | type A { f: Int @deprecated} | SAFE A.f is deprecated",
                "type A { f(x: Int): Int} | type A { f: Int }            | BREAKING A.f(x:) is removed",
                "type A { f: Int }        | type A { f(x: Int!): Int }   | BREAKING A.f(x:) is added and required",
                "type A { f: Int }        | type A { f(x: Int! = 1): Int }| SAFE A.f(x:) is added",
                "type A { f(x: Int): Int} | type A { f(x: Int!): Int }   | BREAKING A.f(x:) has the type Int! instead of Int",
                "type A { f(x:Int!): Int} | type A { f(x: Int): Int }    | SAFE A.f(x:) has the type Int instead of Int!",
                "input A { x: Int = 1 }   | input A { x: Int = 2 }       | DANGEROUS A.x has the default 2 instead of 1",
                "input A { x: Int }       | input A { x: Int y: Int! }   | BREAKING A.y is added and required",
                "enum A { X Y }           | enum A { X }                 | BREAKING A.Y is removed",
                "enum A { X }             | enum A { X Y }               | DANGEROUS A.Y is added",
                "union A = X | union A = Y | BREAKING A loses the member X",
            })
    void judgesAChangeByWhatItMeansForClientsThatStay(String before, String after, String worst) {
        assertThat(SchemaDiff.between(before, after).getFirst()).hasToString(worst);
    }

    @Test
    void namesTheWorstFirst() {
        var changes = SchemaDiff.between(
                "type Query { a: Int b: Int } enum E { X }", "type Query { a: Int c: Int } enum E { X Y }");
        assertThat(changes)
                .extracting(SchemaChange::toString)
                .containsExactly("BREAKING Query.b is removed", "DANGEROUS E.Y is added", "SAFE Query.c is added");
    }

    @Test
    void seesNothingInOrderAndDescriptions() {
        assertThat(SchemaDiff.between(
                        "type Query { a: Int b: Int } \"One.\" scalar S",
                        "scalar S type Query { b: Int \"A.\" a: Int }"))
                .isEmpty();
    }
}
