import {
  Aim,
  Calendar,
  ChatLineSquare,
  DataLine,
  Download,
  Edit,
  Flag,
  HomeFilled,
  MapLocation,
  Medal,
  Notebook,
  Phone,
  Tickets,
  Timer,
  View,
} from '@element-plus/icons-vue'
import type { Component } from 'vue'
import type { Desk } from './desks'

/** The sign of each desk, the same in the navigation, at hand on a phone and in the search. */
export const DESK_ICONS: Record<Desk, Component> = {
  today: HomeFilled,
  cases: Tickets,
  map: MapLocation,
  'hot-spots': Aim,
  audit: View,
  ledger: Notebook,
  ranking: Medal,
  monitor: DataLine,
  waves: ChatLineSquare,
  questionnaires: Edit,
  interviews: Phone,
  campaigns: Flag,
  shifts: Calendar,
  hours: Timer,
  exports: Download,
}
