package cleancity.survey.form;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a property of the subset may hold. */
enum Shape {
    FLAG {
        @Override
        boolean fits(JsonNode json) {
            return json.isBoolean();
        }
    },
    NUMBER {
        @Override
        boolean fits(JsonNode json) {
            return json.isNumber();
        }
    },
    COUNT {
        @Override
        boolean fits(JsonNode json) {
            return json.isIntegralNumber() && json.canConvertToInt() && json.asInt() >= 0;
        }
    },
    INTEGER {
        @Override
        boolean fits(JsonNode json) {
            return json.isIntegralNumber() && json.canConvertToInt();
        }
    },
    TEXT {
        @Override
        boolean fits(JsonNode json) {
            return json.isString();
        }
    },
    /** One text, or one per language. */
    WORDS {
        @Override
        boolean fits(JsonNode json) {
            return json.isString() || (json.isObject() && json.valueStream().allMatch(JsonNode::isString));
        }
    },
    /** A number, or a date as text. */
    BOUND {
        @Override
        boolean fits(JsonNode json) {
            return json.isNumber() || json.isString();
        }
    },
    /** Text, a number or a boolean: what a choice can be. */
    VALUE {
        @Override
        boolean fits(JsonNode json) {
            return json.isString() || json.isNumber() || json.isBoolean();
        }
    },
    LIST {
        @Override
        boolean fits(JsonNode json) {
            return json.isArray();
        }
    },
    /** How a survey shows itself; the server does not look at it. */
    LOOK {
        @Override
        boolean fits(JsonNode json) {
            return json.isValueNode() || WORDS.fits(json);
        }
    },
    ORDER {
        @Override
        boolean fits(JsonNode json) {
            return oneOf(json, "none", "asc", "desc", "random");
        }
    },
    INPUT {
        @Override
        boolean fits(JsonNode json) {
            return oneOf(json, "text", "number", "email", "date", "time", "tel");
        }
    };

    abstract boolean fits(JsonNode json);

    private static boolean oneOf(JsonNode json, String... words) {
        return json.isString() && Set.of(words).contains(json.asString());
    }
}
