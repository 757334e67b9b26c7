import type { Component } from 'vue'
import type { Kind } from '../model'
import BooleanQuestion from './BooleanQuestion.vue'
import CheckboxQuestion from './CheckboxQuestion.vue'
import CommentQuestion from './CommentQuestion.vue'
import DropdownQuestion from './DropdownQuestion.vue'
import HtmlNote from './HtmlNote.vue'
import MatrixQuestion from './MatrixQuestion.vue'
import RadiogroupQuestion from './RadiogroupQuestion.vue'
import RankingQuestion from './RankingQuestion.vue'
import RatingQuestion from './RatingQuestion.vue'
import TextQuestion from './TextQuestion.vue'

export const QUESTION_OF: Record<Kind, Component> = {
  text: TextQuestion,
  comment: CommentQuestion,
  radiogroup: RadiogroupQuestion,
  checkbox: CheckboxQuestion,
  dropdown: DropdownQuestion,
  rating: RatingQuestion,
  boolean: BooleanQuestion,
  matrix: MatrixQuestion,
  ranking: RankingQuestion,
  html: HtmlNote,
}
