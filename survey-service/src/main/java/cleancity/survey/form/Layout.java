package cleancity.survey.form;

import java.util.Set;

/**
 * Properties of SurveyJS that only say how a form is laid out on a screen. They are left alone wherever they stand, and
 * named to whoever brings the form along: the pages here have a layout of their own, and no answer depends on them.
 */
final class Layout {
    private static final Set<String> NAMES = Set.of(
            "alternateRows",
            "autoAdvanceEnabled",
            "autoGenerate",
            "autoGrow",
            "backgroundImage",
            "backgroundImageAttachment",
            "backgroundImageFit",
            "backgroundOpacity",
            "completeText",
            "descriptionLocation",
            "displayMode",
            "editText",
            "errorLocation",
            "fitToContainer",
            "focusFirstQuestionAutomatic",
            "focusOnFirstError",
            "goNextPageAutomatic",
            "headerView",
            "hideNumber",
            "indent",
            "innerIndent",
            "logo",
            "logoFit",
            "logoHeight",
            "logoPosition",
            "logoWidth",
            "maxWidth",
            "minWidth",
            "pageNextText",
            "pagePrevText",
            "placeholder",
            "previewText",
            "questionDescriptionLocation",
            "questionErrorLocation",
            "questionTitleLocation",
            "questionTitlePattern",
            "questionsOnPageMode",
            "rateColorMode",
            "rateDisplayMode",
            "rateType",
            "requiredMark",
            "requiredText",
            "rightIndent",
            "scaleColorMode",
            "separateSpecialChoices",
            "showCompletePage",
            "showCompletedPage",
            "showNavigationButtons",
            "showNumber",
            "showPageNumbers",
            "showPageTitles",
            "showPrevButton",
            "showTOC",
            "showTitle",
            "size",
            "startSurveyText",
            "startWithNewLine",
            "state",
            "textUpdateMode",
            "titleLocation",
            "tocLocation",
            "verticalAlign",
            "width",
            "widthMode");

    private Layout() {}

    /** Whether a property says how something looks and nothing else. */
    static boolean only(Node property, String name) {
        return NAMES.contains(name)
                || (name.equals("visible") && property.json().asBoolean(false));
    }
}
